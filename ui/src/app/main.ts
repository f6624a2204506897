import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import { mount } from 'svelte';
import { language } from '../i18n/language.svelte';
import { session } from '../state/session.svelte';
import { theme } from '../state/theme.svelte';
import App from './App.svelte';
import { router } from './router.svelte';

theme.apply();
language.set(language.locale);
router.start();
void session.start();

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no #app');
mount(App, { target });
