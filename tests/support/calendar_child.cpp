// The child process of the tests: what `qvr calendar-child` is to the server.
#include "calendar/child.hpp"

int main() {
    qvr::calendar::be_child();
}
