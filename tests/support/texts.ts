import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** Lets the fake browser say its texts as the real one does: from `_locales/en`, with `$1` … filled in. */
export function speakEnglish(): void {
  const texts: Record<string, { message: string }> = messages;
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key: string, values: string | string[] = []) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`no text named ${key}`);
    return text.message.replace(/\$(\d)/g, (_, place: string) => [values].flat()[Number(place) - 1] ?? '');
  });
}
