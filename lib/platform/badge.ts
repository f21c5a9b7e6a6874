import { browser } from 'wxt/browser';

/** What the toolbar button shows: a few characters on a colour, and the same in words. */
export interface Badge {
  text: string;
  colour: string;
  title: string;
}

export async function showBadge({ text, colour, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}
