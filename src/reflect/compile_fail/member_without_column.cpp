// Does not compile when WITHOUT_COLUMN is defined, and says which member is at fault.
#include "reflect/codec_impl.hpp"

namespace qvr::sample {

struct Row {
    bool fine = false;
#ifdef WITHOUT_COLUMN
    reflect::Patch<int> strange;
#else
    std::optional<int> strange;
#endif
};
BOOST_DESCRIBE_STRUCT(Row, (), (fine, strange))

}  // namespace qvr::sample

QVR_ROW(qvr::sample::Row)
