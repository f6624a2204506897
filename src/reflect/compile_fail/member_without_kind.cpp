// Does not compile when WITHOUT_KIND is defined, and says which member is at fault.
#include "reflect/codec_impl.hpp"

namespace qvr::sample {

#ifdef WITHOUT_KIND
struct Unknown {};
#else
using Unknown = int;
#endif

struct Faulty {
    bool fine = false;
    Unknown strange;
};
BOOST_DESCRIBE_STRUCT(Faulty, (), (fine, strange))

}  // namespace qvr::sample

QVR_CODEC(qvr::sample::Faulty)
