import { instance } from '../../runtime/current';

/** Whether an object is shown now: by its flag and the dates between which it is online. */
export function isOnlineNow(flag: boolean, from: Date | null | undefined, to: Date | null | undefined): boolean {
    const now = instance().clock.now();
    return flag && (!from || from.getTime() <= now) && (!to || to.getTime() > now);
}
