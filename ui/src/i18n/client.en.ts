import type { fr } from './client.fr';

export const en: typeof fr = {
  states: {
    planned: 'in preparation',
    in_session: 'meeting under way',
    ended: 'draft minutes',
    closed: 'closed minutes',
    cancelled: 'cancelled',
  },

  home: 'Home',
  machines: 'Machines that count',
  count: 'Count',
  minutes: 'Minutes',
  leave: 'Leave',

  list_lead: 'What your supplier has shared with you, and the closed minutes.',
  list_none_title: 'Nothing is shared yet',
  list_none: 'A meeting appears here as soon as your account team shares its draft with you.',

  draft_note: 'A draft shared with you, to be settled together. Nothing is final yet.',
  before_note: 'The meeting has not taken place yet; this is what is being prepared.',
  session_note: 'The meeting is under way.',
  acknowledge_lead: 'Your reading is recorded for exactly this text. It commits you to nothing else.',
  acknowledged: 'You have said that you read them.',
  mark_sheet: 'Fill in my sheet',
  mark_sheet_lead: 'Before the meeting, mark on your own what matters to you.',
  rate: 'Give my ratings',
  rate_lead: 'The quarter is ending: say how it felt, from 1 to 5.',

  sheet: 'My sheet',
  sheet_lead: 'Circle what matters to you. As many factors as you like; a weight, if you like.',
  sheet_private: 'Nobody sees it until you show it. Nothing is added up; it is your own preparation.',
  sheet_show: 'Show my sheet',
  sheet_none: 'This sheet is no longer to be filled in',
  sheet_none_text: 'The review is closed, or you are not among the attendees. Your account team can add you.',
  sheet_back: 'Back to the meeting',

  joint: 'Our joint sheet',
  joint_fill: 'Fill in the joint sheet',
  joint_lead: 'To be filled in together: five factors and their weights, on the device of one of you.',
  joint_shut: 'This step is completed',
  joint_shut_text: 'Whoever runs the meeting can reopen it if your five factors must change.',

  devices_title: 'Devices',
  devices_lead: 'Where you are signed in. End a device that is lost or not yours.',
  this_one: 'this device',
  unknown_device: 'Unknown device',
  since: (started, used) => `Since ${started}; last used: ${used}`,
  end: 'End',
  end_of: (device) => `End: ${device}`,
  ended: (device) => `${device} is no longer signed in.`,
};
