import { defineContentScript } from 'wxt/utils/define-content-script';
import { relay } from '../lib/chatgpt/in-page/relay.ts';
import { untilKept } from '../lib/chatgpt/in-page/until-kept.ts';
import { type Message, send } from '../lib/platform/messages.ts';

export default defineContentScript({
  matches: ['https://chatgpt.com/*'],
  runAt: 'document_start',
  // Otherwise WXT would greet its older copies with a message the page can see.
  noScriptStartedPostMessage: true,
  main(context) {
    // An update takes away the background that would have listened; nobody is left to keep anything.
    const sendWhileAlive = (message: Message) => untilKept(async () => !context.isValid || send(message));
    const onAddress = relay({
      answer: (seen) => sendWhileAlive({ type: 'answer-seen', seen, atMs: Date.now() }),
      page: (seen) => sendWhileAlive({ type: 'page-seen', seen, atMs: Date.now() }),
      signal: context.signal,
    });
    context.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => onAddress(newUrl));
    onAddress(new URL(location.href));
    void sendWhileAlive({ type: 'site-opened', atMs: Date.now() });
  },
});
