import type { PartKind } from '../domain/domains';
import type { fr } from './why.fr';

const parts: Record<PartKind, string> = {
  attendees:
    'Titles are written as people bear them: it is a mark of attention, and the minutes use these words. At most four a side, so that everybody speaks; sales and delivery sit together, to hear the same thing.',
  recall:
    'Needs move from one quarter to the next. Reading last time’s five factors again lets the client say what has changed before anyone looks at results.',
  open_question:
    'A list shown too early prompts the answers. So the open question comes before the thirteen factors: each person first says, in their own words, what matters and how much the relation weighs for them. Write what you hear, without correcting it.',
  received:
    'Value is what the client says it received, not what we believe we delivered. Its words head the minutes and are compared with what it expected.',
  ratings:
    'The counts say what happened; the rating says how it felt. The two may contradict each other, and that is where there is most to learn. Ask why, and write the words you hear.',
  results:
    'Two people counted, each on their own side. Where they found the same number there is nothing to discuss; where they differ, we talk about the difference and never take the average. What cannot be established is not measured, and the person of the client who agrees is named.',
  score:
    'A score that anyone can redo by hand does not need defending. It says first where the most was lost, and so where to begin. Good on paper and felt badly: that is the first thing to look at.',
  expected:
    'The client says what it expects and the measure it would use itself. Next quarter these words are read again in front of it.',
  sheets:
    'Everyone first thinks alone, on their own sheet, with the thirteen definitions: the loudest voices do not drown the others. A sheet is shown by its author only; nothing is added up or ranked.',
  joint:
    'It is a conversation, never a vote: counting votes would give an average in which nobody recognizes themselves. Around one sheet, the executives come to agree. Five factors and 100% force a choice; the talk about weights is where one learns what matters.',
  kpis: 'A KPI is countable when two people, each on their own side, would reach the same number: something that can be seen, how many, over which period, and from which source. “Fast” cannot be counted; “answered in under four hours” can. Read the sentence aloud: the client accepts it, or it is written again.',
  earlier_actions:
    'What was promised is judged first, before anything more is promised. The verdict on an action that served the client is the client’s own; its effect is said in words, not in percent. Carrying over is allowed, and the times carried stay counted.',
  earlier_obstacles:
    'An obstacle named three months ago is lifted, or it is not. If it is still there, we look for who else can lift it.',
  better:
    'We ask before we defend. “Could” opens wishes, “should” names what is lacking; the two answers are seldom the same. Only then do we say what we know we did badly.',
  actions:
    'An action is born of a client’s answer. With a person and a date it will be judged next time, by the client if it serves the client.',
  obstacles: 'What keeps us from delivering is said here, without blame: who can lift it, and by when.',
  earlier_impacts:
    'What was seen coming happened or did not; the plan was used or was not. This is how one learns to foresee better.',
  impacts:
    'A merger, a new rule, a departure: an event foreseen loses its force. Each gets an action plan or a contingency plan, and next time we look at whether it helped.',
  objectives:
    'Innovation starts from the client’s objectives, in its words and in its order. An idea that serves none of them is an idea to sell, and this is not the meeting for that.',
  earlier_ideas:
    'An idea left without an answer wears out trust. Each moves on by a step, or is frankly declined.',
  ideas:
    'Catch first, judge later. One line is enough; the objective it serves and the next step are added before closing.',
  date: 'A date agreed while everyone is here holds; a date to be agreed slips. Without it the review cannot be closed.',
  read_back:
    'One minute, aloud: what the client received, what it expects, what we promised, and when we meet again. A mistake is put right on the spot.',
};

export const en: typeof fr = {
  parts,
  here: 'Why?',
  of: (part) => `Why? ${part}`,
};
