import { defineContentScript } from 'wxt/utils/define-content-script';
import { observeFetch } from '../lib/chatgpt/in-page/observe-fetch.ts';
import { observeXhr } from '../lib/chatgpt/in-page/observe-xhr.ts';
import { announce } from '../lib/chatgpt/in-page/seen.ts';

export default defineContentScript({
  matches: ['https://chatgpt.com/*'],
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    observeFetch(announce);
    observeXhr(announce);
  },
});
