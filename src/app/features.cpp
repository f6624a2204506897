#include "app/features.hpp"

#include "features/accounts/account_routes.hpp"
#include "features/accounts/contact_routes.hpp"
#include "features/audit/audit_routes.hpp"
#include "features/checkpoints/checkpoint_routes.hpp"
#include "features/counting/counting_routes.hpp"
#include "features/counting/import_routes.hpp"
#include "features/feeds/feeds_routes.hpp"
#include "features/heard/heard_routes.hpp"
#include "features/home/home_routes.hpp"
#include "features/invitations/client_people_routes.hpp"
#include "features/invitations/ending_sessions.hpp"
#include "features/invitations/invitation_routes.hpp"
#include "features/library/library_routes.hpp"
#include "features/people/session_routes.hpp"
#include "features/people/user_routes.hpp"
#include "features/portfolio/portfolio_routes.hpp"
#include "features/records/records_routes.hpp"
#include "features/reviews/answer_routes.hpp"
#include "features/reviews/attendee_routes.hpp"
#include "features/reviews/item_routes.hpp"
#include "features/reviews/judgement_routes.hpp"
#include "features/reviews/preparation_routes.hpp"
#include "features/reviews/review_routes.hpp"
#include "features/roadmap/roadmap_routes.hpp"
#include "features/today/today_routes.hpp"
#include "features/tokens/token_routes.hpp"

#include <iterator>

namespace qvr::app {

std::vector<web::Route> all_routes() {
    std::vector<web::Route> routes;
    for (auto table : {
             &people::session_routes,
             &people::user_routes,
             &accounts::account_routes,
             &accounts::contact_routes,
             &invitations::client_people_routes,
             &invitations::invitation_routes,
             &invitations::ending_sessions,
             &audit::audit_routes,
             &library::library_routes,
             &reviews::review_routes,
             &reviews::attendee_routes,
             &reviews::answer_routes,
             &reviews::item_routes,
             &reviews::judgement_routes,
             &reviews::preparation_routes,
             &records::records_routes,
             &home::home_routes,
             &heard::heard_routes,
             &today::today_routes,
             &roadmap::roadmap_routes,
             &portfolio::portfolio_routes,
             &checkpoints::checkpoint_routes,
             &counting::counting_routes,
             &counting::import_routes,
             &tokens::token_routes,
             &feeds::feeds_routes,
         }) {
        auto rows = table();
        std::ranges::move(rows, std::back_inserter(routes));
    }
    return routes;
}

}  // namespace qvr::app
