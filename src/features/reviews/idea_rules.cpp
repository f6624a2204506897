#include "features/reviews/idea_rules.hpp"

#include "features/reviews/find_item.hpp"
#include "features/reviews/idea_view.hpp"
#include "features/reviews/review_rules.hpp"

namespace qvr::reviews {
namespace {

Issue about(Idea const& idea, IssueCode code) {
    return {code, {}, {{"statement", idea.statement}}, {{"idea_id", idea.id.to_text()}}};
}

Result<void> check_objective(std::optional<ObjectiveId> const& id, Objectives objectives) {
    if (id && std::ranges::find(objectives, *id, &accounts::Objective::id) == objectives.end()) {
        return make_error(Code::invalid, Issue{IssueCode::unknown_objective, "/objective_id"});
    }
    return {};
}

// It keeps its words and its side; giving it a status, be it the same, answers it.
Result<Idea> change_earlier_idea(
    Review& review, IdeaId const& id, IdeaPatch const& patch, Objectives objectives, Change const& change
) {
    auto* idea = find_item(review.earlier_ideas, id);
    if (idea == nullptr) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::innovation));
    QVR_TRY_VOID(refuse_members({{patch.side.is_given(), "/side"}, {patch.statement.is_given(), "/statement"}}
    ));
    if (patch.objective_id) {
        QVR_TRY_VOID(check_objective(*patch.objective_id, objectives));
    }
    patch.objective_id.apply_to(idea->objective_id);
    patch.status.apply_to(idea->status);
    patch.next_step.apply_to(idea->next_step);
    idea->answered = idea->answered || patch.status.is_given();
    QVR_TRY_VOID(finish_write(review, change));
    return *idea;
}

}  // namespace

Result<Idea> add_idea(Review& review, IdeaInput const& input, Objectives objectives, Change const& change) {
    QVR_TRY_VOID(check_may_write(review, Domain::innovation));
    QVR_TRY_VOID(check_objective(input.objective_id, objectives));
    Idea const idea{
        change.new_id<IdeaId>(),
        input.side,
        input.statement,
        input.objective_id,
        input.status.value_or(IdeaStatus::proposed),
        input.next_step
    };
    review.ideas.push_back(idea);
    QVR_TRY_VOID(finish_write(review, change));
    return idea;
}

Result<Idea> change_idea(
    Review& review, IdeaId const& id, IdeaPatch const& patch, Objectives objectives, Change const& change
) {
    auto* idea = find_item(review.ideas, id);
    if (idea == nullptr) {
        return change_earlier_idea(review, id, patch, objectives, change);
    }
    QVR_TRY_VOID(check_may_write(review, Domain::innovation));
    if (patch.objective_id) {
        QVR_TRY_VOID(check_objective(*patch.objective_id, objectives));
    }
    patch.side.apply_to(idea->side);
    patch.statement.apply_to(idea->statement);
    patch.objective_id.apply_to(idea->objective_id);
    patch.status.apply_to(idea->status);
    patch.next_step.apply_to(idea->next_step);
    QVR_TRY_VOID(finish_write(review, change));
    return *idea;
}

Result<void> remove_idea(Review& review, IdeaId const& id, Change const& change) {
    QVR_TRY_VOID(check_is_own(review.ideas, review.earlier_ideas, id));
    QVR_TRY_VOID(check_may_write(review, Domain::innovation));
    QVR_TRY_VOID(remove_item(review.ideas, id));
    return finish_write(review, change);
}

void add_ideas_missing_to_close(Review const& review, Issues& issues) {
    std::vector<Idea> ideas{review.earlier_ideas.begin(), review.earlier_ideas.end()};
    ideas.insert(ideas.end(), review.ideas.begin(), review.ideas.end());
    for (auto const& idea : ideas) {
        bool const is_over = idea.status == IdeaStatus::declined || idea.status == IdeaStatus::delivered;
        if (!idea.objective_id) {
            issues.push_back(about(idea, IssueCode::idea_objective_missing));
        }
        if (!idea.next_step && !is_over) {
            issues.push_back(about(idea, IssueCode::idea_next_step_missing));
        }
    }
}

IdeaView make_idea_view(Review const&, Idea const& idea, ViewContext const&) {
    return {idea, {}, true};
}

IdeaView make_idea_view(Review const&, EarlierIdea const& idea, ViewContext const& context) {
    return {idea, make_earlier_view(idea, context), idea.answered};
}

}  // namespace qvr::reviews
