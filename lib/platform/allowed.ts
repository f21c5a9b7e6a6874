import { mayNotify, onNotificationPermissionChange } from './notifications.ts';
import { hasSiteAccess, onSiteAccessChange } from './site-access.ts';

/** What the user, the browser and the system let Spillway do. */
export interface Allowed {
  /** To read the site's pages. */
  read: boolean;
  /** To show notifications. */
  notify: boolean;
}

/** Calls `take` with what is allowed on `origin` at once, and after each change that the browser tells of. */
export function watchAllowed(origin: string, take: (allowed: Allowed) => void): void {
  const again = async () => {
    const [read, notify] = await Promise.all([hasSiteAccess(origin), mayNotify()]);
    take({ read, notify });
  };
  onSiteAccessChange(again);
  onNotificationPermissionChange(again);
  void again();
}
