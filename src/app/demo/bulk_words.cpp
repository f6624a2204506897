#include "app/demo/bulk_words.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

#include <array>

namespace qvr::app {
namespace {

constexpr std::array kIndustries{
    Said{"Distribution alimentaire", "Food distribution"},
    Said{"Transport ferroviaire", "Rail transport"},
    Said{"Assurance de personnes", "Life insurance"},
    Said{"Matériaux de construction", "Building materials"},
    Said{"Services municipaux", "Municipal services"},
    Said{"Fabrication d’équipement", "Equipment manufacturing"},
    Said{"Télécommunications", "Telecommunications"},
    Said{"Soins à domicile", "Home care"},
    Said{"Pharmaceutique", "Pharmaceuticals"},
    Said{"Banque et coopératives de crédit", "Banking and credit unions"},
    Said{"Énergie", "Energy"},
    Said{"Mines et métaux", "Mining and metals"},
    Said{"Foresterie et papier", "Forestry and paper"},
    Said{"Commerce de détail", "Retail"},
    Said{"Aéronautique", "Aerospace"},
    Said{"Enseignement supérieur", "Higher education"},
    Said{"Hôtellerie et restauration", "Hotels and restaurants"},
    Said{"Édition et médias", "Publishing and media"},
};
constexpr std::array kSupplierTitles{
    Said{"Direction de comptes", "Account management"},
    Said{"Direction de la réalisation", "Delivery management"},
    Said{"Vice-présidence, Services aux clients", "Vice-president, Client services"},
    Said{"Architecture de solutions", "Solution architecture"},
};
constexpr std::array kClientTitles{
    Said{"Vice-présidence, Exploitation", "Vice-president, Operations"},
    Said{"Direction générale, Technologies", "General manager, Technology"},
    Said{"Direction, Approvisionnement", "Director, Procurement"},
    Said{"Direction de projets", "Project management"},
};
constexpr std::array kPlaces{
    Said{"Siège du client, salle du conseil", "Client’s head office, boardroom"},
    Said{"Bureaux du fournisseur, grande salle", "Supplier’s offices, large room"},
    Said{"Usine du client, salle de formation", "Client’s plant, training room"},
};
constexpr std::array kObjectives{
    Said{
        "Ouvrir deux centres de distribution sans ajouter de personnel de soutien.",
        "Open two distribution centres without adding support staff."
    },
    Said{"Réduire de moitié les appels de suivi des marchands.", "Halve the follow-up calls from merchants."},
    Said{"Savoir en une heure où se trouve un lot.", "Know within an hour where a lot is."},
    Said{"Fermer les livres en trois jours ouvrables.", "Close the books in three working days."},
    Said{
        "Remplacer l’ancien système de paie avant la fin de l’exercice.",
        "Replace the old payroll system before the end of the fiscal year."
    },
};
constexpr std::array kWhatMatters{
    Said{
        "Apprendre une mauvaise nouvelle le jour où vous l’apprenez.",
        "Learning of bad news the day you learn of it."
    },
    Said{
        "Parler à la même personne d’un bout à l’autre du projet.",
        "Talking to the same person from one end of the project to the other."
    },
    Said{
        "Que vous connaissiez notre métier avant de nous conseiller.",
        "That you know our trade before you advise us."
    },
};
constexpr std::array kImportance{
    Said{
        "Élevée, un tiers de mon budget de projets passe par votre équipe.",
        "High, a third of my project budget goes through your team."
    },
    Said{
        "Moyenne aujourd’hui, grande dès que le deuxième site ouvrira.",
        "Medium today, high as soon as the second site opens."
    },
};
constexpr std::array kValues{
    Said{
        "Que 400 commandes par mois se règlent sans qu’une seule donnée soit ressaisie.",
        "That 400 orders a month are settled without a single figure typed twice."
    },
    Said{
        "Que les deux quarts de nuit se passent sans appel au soutien.",
        "That both night shifts go by without a call to support."
    },
    Said{
        "Que chaque directeur voie ses coûts de la veille à huit heures.",
        "That each manager sees yesterday’s costs at eight o’clock."
    },
    Said{
        "Que la formation d’une personne prenne deux jours plutôt que cinq.",
        "That training a person takes two days rather than five."
    },
};
constexpr std::array kValueMeasures{
    Said{"D’après le rapport mensuel de l’exploitation", "By the monthly operations report"},
    Said{"D’après le registre des appels", "By the call log"},
    Said{"Heures relevées par les chefs d’équipe", "Hours noted by the team leads"},
};
constexpr std::array kCould{
    Said{
        "Montrer l’écran à deux personnes avant de le terminer, pas après.",
        "Show the screen to two people before it is finished, not after."
    },
    Said{"Nous envoyer l’ordre du jour deux jours d’avance.", "Send us the agenda two days ahead."},
    Said{"Venir voir une tournée de nuit.", "Come and see a night round."},
};
constexpr std::array kShould{
    Said{
        "Garder la même personne responsable pendant un an.", "Keep the same person responsible for a year."
    },
    Said{
        "Écrire ce que chaque report nous coûte avant de le proposer.",
        "Write down what each delay costs us before proposing it."
    },
    Said{"Fermer ce qui est ouvert avant d’ouvrir autre chose.", "Close what is open before opening more."},
};
constexpr std::array kActions{
    Said{
        "Fondre les deux échéanciers en un plan commun, publié chaque vendredi à midi.",
        "Merge both schedules into one plan, published every Friday at noon."
    },
    Said{
        "Nommer une seule personne qui répond le soir, et dire son numéro.",
        "Name one person who answers in the evening, and give the number."
    },
    Said{"Tenir un essai complet avec le deuxième entrepôt.", "Hold a full trial with the second warehouse."},
    Said{
        "Écrire la marche à suivre d’un retour en arrière et la répéter une fois.",
        "Write the steps of a roll-back and rehearse them once."
    },
    Said{"Former quatre personnes à la saisie des lots.", "Train four people to enter lots."},
    Said{
        "Remettre un état des coûts engagés le premier lundi du mois.",
        "Hand over a statement of committed costs on the first Monday of the month."
    },
};
constexpr std::array kEffects{
    Said{"Plus aucune surprise le lundi matin.", "No more surprises on Monday morning."},
    Said{"Les appels du soir ont baissé de moitié.", "Evening calls have halved."},
    Said{"Peu d’effet encore, il est trop tôt.", "Little effect yet, it is too early."},
};
constexpr std::array kObstacles{
    Said{
        "L’accès à l’environnement d’essai est refait à la main chaque lundi.",
        "Access to the test environment is redone by hand every Monday."
    },
    Said{
        "Les données de l’ancien système arrivent sans numéro de lot.",
        "Data from the old system comes without a lot number."
    },
    Said{
        "Personne n’est désigné pour accepter les livraisons en juillet.",
        "Nobody is named to accept deliveries in July."
    },
};
constexpr std::array kImpacts{
    Said{"Gel des changements de fin d’exercice", "Year-end change freeze"},
    Said{"Renouvellement de la convention collective", "Renewal of the collective agreement"},
    Said{"Déménagement de l’entrepôt principal", "Move of the main warehouse"},
    Said{"Nouvelle règle sur l’étiquetage", "New labelling rule"},
};
constexpr std::array kImpactEffects{
    Said{
        "Trois semaines sans mise en service, ce qui n’est pas livré avant attend.",
        "Three weeks without releases, what is not delivered before has to wait."
    },
    Said{"La moitié de l’équipe sera prise ailleurs.", "Half of the team will be taken elsewhere."},
};
constexpr std::array kImpactPlans{
    Said{"Avancer la livraison de deux semaines.", "Bring the delivery forward by two weeks."},
    Said{"Prévoir deux remplaçants formés d’avance.", "Have two substitutes trained beforehand."},
};
constexpr std::array kImpactFallbacks{
    Said{
        "Garder l’ancien chemin ouvert jusqu’à la levée du gel.",
        "Keep the old path open until the freeze ends."
    },
    Said{"Reporter le deuxième site d’un mois.", "Postpone the second site by a month."},
};
constexpr std::array kIdeas{
    Said{
        "Un texto à chaque étape de la commande, dans les mots de l’équipe.",
        "A text message at each step of the order, in the team’s words."
    },
    Said{
        "Prédire les ruptures de stock à partir des ventes de la veille.",
        "Foresee shortages from the sales of the day before."
    },
    Said{
        "Photographier chaque palette à la sortie plutôt que de la compter deux fois.",
        "Photograph each pallet on leaving instead of counting it twice."
    },
    Said{"Partager une salle de projet une semaine par mois.", "Share a project room one week a month."},
};
constexpr std::array kNextSteps{
    Said{
        "Écouter cinquante appels de suivi et écrire les six messages.",
        "Listen to fifty follow-up calls and write the six messages."
    },
    Said{"Essayer pendant deux semaines dans un seul magasin.", "Try for two weeks in a single store."},
};
constexpr std::array kWhyPleased{
    Said{
        "On nous a prévenus chaque fois, sans que nous demandions.", "We were told each time, without asking."
    },
    Said{"L’équipe connaît maintenant nos gens par leur nom.", "The team now knows our people by name."},
};
constexpr std::array kWhyDispleased{
    Said{
        "Deux fois nous avons appris le retard par nos propres clients.",
        "Twice we learned of the delay from our own customers."
    },
    Said{
        "Les chiffres sont bons, mais il faut toujours relancer pour une réponse.",
        "The figures are good, but we always have to ask again for an answer."
    },
};
constexpr std::array kReasons{
    Said{
        "Le journal du client fait foi, il a été vérifié ensemble.",
        "The client’s log holds, it was checked together."
    },
    Said{
        "Une ligne avait été comptée deux fois, les deux côtés l’ont retrouvée.",
        "One line had been counted twice, both sides found it."
    },
};
constexpr std::array kSources{
    Said{"Plan commun et registre des acceptations", "Joint plan and register of acceptances"},
    Said{"Registre des appels des deux côtés", "Call logs of both sides"},
};

// Three syllables that make no name of anybody.
constexpr std::array<std::string_view, 20> kFirst{"Bra", "Cli", "Dro", "Fel", "Gri", "Jul", "Kor",
                                                  "Lum", "Mar", "Nev", "Orp", "Plu", "Quo", "Riv",
                                                  "Sta", "Tul", "Vex", "Wib", "Yor", "Zan"};
constexpr std::array<std::string_view, 20> kMiddle{"ta", "li", "mo", "du", "ve",  "na", "ri",
                                                   "so", "pu", "be", "ga", "chi", "lo", "tu",
                                                   "re", "fa", "vi", "co", "nu",  "de"};
constexpr std::array<std::string_view, 20> kLast{"lune", "mire",  "dane",  "vex", "stel",  "bor",   "quin",
                                                 "ril",  "sange", "tique", "val", "zor",   "lande", "phie",
                                                 "gone", "drac",  "nelle", "mex", "toque", "bise"};
constexpr int kWords = 8'000;

constexpr std::array kForms{
    Said{"Groupe {}", "{} Group"},
    Said{"{} inc.", "{} Inc."},
    Said{"Industries {}", "{} Industries"},
    Said{"Coopérative {}", "{} Cooperative"},
    Said{"Services {}", "{} Services"},
};
static_assert(kMaxFirmNames == kWords * static_cast<int>(kForms.size()));

}  // namespace

std::span<Said const> sayings(Saying saying) {
    switch (saying) {
        case Saying::industry:
            return kIndustries;
        case Saying::supplier_title:
            return kSupplierTitles;
        case Saying::client_title:
            return kClientTitles;
        case Saying::place:
            return kPlaces;
        case Saying::objective:
            return kObjectives;
        case Saying::what_matters:
            return kWhatMatters;
        case Saying::importance:
            return kImportance;
        case Saying::value:
            return kValues;
        case Saying::value_measure:
            return kValueMeasures;
        case Saying::could:
            return kCould;
        case Saying::should:
            return kShould;
        case Saying::action:
            return kActions;
        case Saying::effect:
            return kEffects;
        case Saying::obstacle:
            return kObstacles;
        case Saying::impact:
            return kImpacts;
        case Saying::impact_effect:
            return kImpactEffects;
        case Saying::impact_plan:
            return kImpactPlans;
        case Saying::impact_fallback:
            return kImpactFallbacks;
        case Saying::idea:
            return kIdeas;
        case Saying::next_step:
            return kNextSteps;
        case Saying::why_pleased:
            return kWhyPleased;
        case Saying::why_displeased:
            return kWhyDispleased;
        case Saying::reason:
            return kReasons;
        case Saying::source:
            return kSources;
    }
    fail_check("a Saying", __FILE__, __LINE__);
}

std::string invented_word(int number) {
    // Neighbours do not sound alike: 3,607 has no divisor in common with 8,000.
    auto const mixed = static_cast<std::size_t>(number) * 3'607 % kWords;
    return fmt::format("{}{}{}", kFirst[mixed / 400], kMiddle[mixed / 20 % 20], kLast[mixed % 20]);
}

std::string firm_name(int number, Language language) {
    // The form turns with the word, and each word meets each form once.
    auto const form = static_cast<std::size_t>(number + number / kWords) % kForms.size();
    return fmt::format(fmt::runtime(kForms[form].in(language)), invented_word(number % kWords));
}

}  // namespace qvr::app
