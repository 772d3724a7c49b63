import Encoding = require('dw/crypto/Encoding');
import SecureRandom = require('dw/crypto/SecureRandom');
import Site = require('dw/system/Site');
import { isSameText } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/sameText';

/** As long as TikTok's code: whoever takes longer starts again. */
const VALID_FOR = 30 * 60 * 1000;

/** Should the platform take them for bytes, the state is longer, which does no harm. */
const STATE_BITS = 256;

/** What the session keeps while the user is at TikTok. */
interface Kept {
    tiktokShopState?: string | null;
    tiktokShopStateSite?: string | null;
    tiktokShopStateEnds?: string | null;
}

/** Makes a state that only this session can come back with, for the site that is selected now. */
export function newAuthorizationState(): string {
    const state = Encoding.toHex(new SecureRandom().nextBytes(STATE_BITS));
    const kept = session.privacy as unknown as Kept;
    kept.tiktokShopState = state;
    kept.tiktokShopStateSite = Site.getCurrent().getID();
    kept.tiktokShopStateEnds = String(new Date().getTime() + VALID_FOR);
    return state;
}

/** Whether a state is the one that was made for this session and this site. It counts once. */
export function takeAuthorizationState(state: string): boolean {
    const kept = session.privacy as unknown as Kept;
    const isOurs =
        isSameText(kept.tiktokShopState || '', state) &&
        kept.tiktokShopStateSite === Site.getCurrent().getID() &&
        Number(kept.tiktokShopStateEnds) > new Date().getTime();
    kept.tiktokShopState = null;
    return isOurs;
}
