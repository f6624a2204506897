// What becomes of the keyboard when the control it stands on goes away.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keep_focus } from '../../src/app/focus';

let main: HTMLElement;
let stop: () => void;

const named = (name: string): HTMLElement => {
  const found = main.querySelector<HTMLElement>(`[name="${name}"]`);
  if (found === null) throw new Error(`nothing is called ${name}`);
  return found;
};
const focused = () => document.activeElement?.getAttribute('name') ?? document.activeElement?.localName;

/** Two drawings later, whatever was to be handed on has been. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

function show(html: string) {
  main.innerHTML = html;
}

/** Presses the button by key; what it does then takes it away. */
async function press(name: string, act: () => void) {
  named(name).focus();
  named(name).addEventListener('click', act, { once: true });
  await userEvent.keyboard('{Enter}');
  await drawn();
}

beforeEach(() => {
  main = document.createElement('main');
  document.body.append(main);
  stop = keep_focus();
});

afterEach(() => {
  stop();
  main.remove();
});

const lines = `<h1>Actions</h1>
  <section><textarea name="new"></textarea><button name="add">Add</button></section>
  <section id="one"><textarea name="text 1"></textarea><button name="remove 1">Remove</button></section>
  <section id="two"><textarea name="text 2"></textarea><button name="remove 2">Remove</button></section>`;
const take_away = (id: string) => main.querySelector(`#${id}`)?.remove();

describe('a line taken away', () => {
  it('leaves the keyboard on the way to take away the next', async () => {
    show(lines);
    await press('remove 1', () => take_away('one'));
    expect(focused()).toBe('remove 2');
  });

  it('or, after the last, the one before', async () => {
    show(lines);
    await press('remove 2', () => take_away('two'));
    expect(focused()).toBe('remove 1');
  });

  it('is lost to the keyboard without this', async () => {
    stop();
    show(lines);
    await press('remove 1', () => take_away('one'));
    expect(focused()).toBe('body');
  });

  it('moves nobody who points or taps: no keyboard of a phone springs up', async () => {
    show(lines);
    named('remove 1').addEventListener('click', () => take_away('one'));
    await userEvent.click(named('remove 1'));
    await drawn();
    expect(focused()).toBe('body');
  });
});

describe('a button that has done its work', () => {
  it('hands over to what stands in its place', async () => {
    show('<p><button name="open">Open</button></p><button name="other">Other</button>');
    await press('open', () => {
      named('open').outerHTML = '<button name="close">Close</button>';
    });
    expect(focused()).toBe('close');
  });

  it('hands over to the form that opens instead, wherever in its part', async () => {
    show(`<ul><li id="one"><button name="why 1">Say why</button><input name="mark 1" type="radio"></li>
      <li><button name="why 2">Say why</button></li></ul>`);
    await press('why 1', () => {
      named('why 1').remove();
      main.querySelector('#one')?.insertAdjacentHTML('beforeend', '<textarea name="text 1"></textarea>');
    });
    expect(focused()).toBe('text 1');
  });

  it('stays within its part of the page', async () => {
    show(`<section><button name="toggle">Details</button><div id="details"><button name="agree">Agree</button></div></section>
      <section><button name="next">Next</button></section>`);
    await press('agree', () => take_away('details'));
    expect(focused()).toBe('toggle');
  });

  it('hands over when it can be pressed no more', async () => {
    show('<button name="clear">Clear</button><button name="on">On</button>');
    await press('on', () => named('on').setAttribute('disabled', ''));
    expect(focused()).toBe('clear');
  });

  it('leaves the keyboard where its screen has taken it', async () => {
    show('<button name="on">On</button><button name="there">There</button><button name="here">Here</button>');
    await press('on', () => {
      named('on').remove();
      named('here').focus();
    });
    expect(focused()).toBe('here');
  });

  it('hands over to the title where nothing else is left', async () => {
    show('<h1 name="title">Title</h1><button name="only">Only</button>');
    await press('only', () => named('only').remove());
    expect(focused()).toBe('title');
  });
});

it('stays on the title while a screen is filled', async () => {
  show('<h1 name="waiting" tabindex="-1">Portfolio</h1>');
  named('waiting').focus();
  show('<p>Portfolio</p><h1 name="filled">Nobody needs a leader</h1>');
  await drawn();
  expect(focused()).toBe('filled');
});

it('comes back from a dialog whose opener is gone', async () => {
  show(`<p><button name="save">Save</button></p><button name="other">Other</button>
    <dialog><button name="yes">Yes</button></dialog>`);
  const dialog = main.querySelector('dialog');
  await press('save', () => dialog?.showModal());
  expect(focused()).toBe('yes');
  await press('yes', () => {
    named('save').outerHTML = '<button name="remove">Remove</button>';
    named('yes').remove();
    dialog?.close();
  });
  expect(focused()).toBe('remove');
});

it('comes back from a toast', async () => {
  show(`<button name="one">One</button><p><button name="two">Two</button></p><button name="three">Three</button>
    <div role="status"><button name="undo">Undo</button></div>`);
  named('two').focus();
  await press('undo', () => named('undo').remove());
  expect(focused()).toBe('two');
});
