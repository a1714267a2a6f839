import { mount } from 'svelte';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/page.css';
import '../ui/bar.css';
import '../ui/form.css';
import '../ui/table.css';
import '../ui/chart.css';
import '../ui/result.css';
import '../ui/comment.css';
import '../ui/alignment.css';
import '../ui/start.css';
import '../ui/state.css';
import '../ui/narrow.css';
import '../ui/print.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
