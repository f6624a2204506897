#include "features/catalogue/factors.hpp"

namespace qvr::catalogue {
namespace {

// In the order of the printed sheet.
constexpr std::array<FactorEntry, kFactorCount> kEntries{{
    {
        Factor::business_understanding,
        "business_understanding",
        1,
        {"Compréhension du modèle d’affaires",
         "Nous connaissons à fond, pour l’avoir vécu, le fonctionnement de votre organisation et ce qui la "
         "fait vivre."},
        {"Understanding of your business model",
         "We know from the inside how your organization runs and what keeps it going."},
    },
    {
        Factor::deliverable_quality,
        "deliverable_quality",
        2,
        {"Qualité des produits livrables",
         "Tout ce que nous remettons satisfait aux conditions d’acceptation convenues."},
        {"Quality of deliverables", "What we hand over passes every agreed acceptance check."},
    },
    {
        Factor::timeliness,
        "timeliness",
        3,
        {"Respect des échéances",
         "Ce qui est promis pour une date est remis et accepté au plus tard ce jour-là."},
        {"Meeting deadlines", "What is promised for a date is delivered and accepted by then."},
    },
    {
        Factor::expense_control,
        "expense_control",
        4,
        {"Contrôle des dépenses", "La dépense est établie d’avance, noir sur blanc, et le budget est tenu."},
        {"Cost control", "You know the cost beforehand, and we stay within budget."},
    },
    {
        Factor::communications,
        "communications",
        5,
        {"Communications", "L’information circule sans accroc, en entier et sans erreur."},
        {"Communications", "Information reaches you smoothly, complete and correct."},
    },
    {
        Factor::responsiveness,
        "responsiveness",
        6,
        {"Réactivité", "Vos questions reçoivent vite une réponse utile."},
        {"Responsiveness", "Your questions get a useful answer, fast."},
    },
    {
        Factor::foresight,
        "foresight",
        7,
        {"Prévoyance", "Nous voyons venir vos besoins et agissons sans attendre que vous les exprimiez."},
        {"Foresight", "We see your needs coming and act before you have to ask."},
    },
    {
        Factor::knowledge_transfer,
        "knowledge_transfer",
        8,
        {"Transfert de connaissances",
         "Ce que nous savons, votre équipe le sait bientôt et s’en sert sans nous."},
        {"Knowledge transfer", "What we know, your team soon knows and can use without us."},
    },
    {
        Factor::professionalism,
        "professionalism",
        9,
        {"Professionnalisme", "Nous tenons parole, agissons avec droiture et répondons de nos actes."},
        {"Professionalism", "We keep our word, act honestly and answer for what we do."},
    },
    {
        Factor::teamwork,
        "teamwork",
        10,
        {"Travail d’équipe",
         "Nos gens et les vôtres forment une seule équipe : cela se voit dans les gestes, le ton et les "
         "échanges."},
        {"Teamwork",
         "Your people and ours act as one team, and it shows in how we behave, speak and work together."},
    },
    {
        Factor::autonomy,
        "autonomy",
        11,
        {"Autonomie", "Le travail avance bien, en vous dérangeant le moins possible."},
        {"Autonomy", "The work goes well while taking as little of your time as possible."},
    },
    {
        Factor::productivity,
        "productivity",
        12,
        {"Productivité", "Le temps, les gens et les outils employés sont à la mesure du travail accompli."},
        {"Productivity", "The people, time and tools we use are in proportion to the work done."},
    },
    {
        Factor::compliance,
        "compliance",
        13,
        {"Conformité",
         "Nos gestes, nos méthodes et notre conduite suivent toutes les règles que vous avez établies "
         "d’avance."},
        {"Compliance", "What we do, and how, follows every standard you set beforehand."},
    },
}};

}  // namespace

std::span<FactorEntry const, kFactorCount> factors() {
    return kEntries;
}

FactorEntry const& factor(Factor factor) {
    return kEntries.at(static_cast<std::size_t>(factor));
}

std::string_view to_text(Factor factor) {
    return catalogue::factor(factor).text;
}

std::optional<Factor> factor_from_text(std::string_view code) {
    for (auto const& entry : kEntries) {
        if (entry.text == code) {
            return entry.code;
        }
    }
    return std::nullopt;
}

Issue about(Factor factor, Issue issue) {
    auto const& entry = catalogue::factor(factor);
    issue.args.emplace_back("factor_fr", entry.fr.name);
    issue.args.emplace_back("factor_en", entry.en.name);
    issue.refs.emplace_back("factor", entry.text);
    return issue;
}

}  // namespace qvr::catalogue
