// The exact arithmetic behind the scores. Included by the sources and tests of this folder alone: heavy to
// compile.
#pragma once

#include "base/decimal.hpp"
#include "scoring/fraction.hpp"

#include <boost/multiprecision/cpp_int.hpp>

namespace qvr::scoring {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

Rational to_rational(Fraction const& number);
Rational to_rational(Decimal quantity);
Fraction to_fraction(Rational const& number);

// The greatest whole number that is not above.
Integer round_down(Rational const& number);

struct FractionMaker {
    static Fraction make(std::string canonical) { return Fraction{std::move(canonical)}; }
};

}  // namespace qvr::scoring
