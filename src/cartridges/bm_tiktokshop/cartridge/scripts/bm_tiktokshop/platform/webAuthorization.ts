import Encoding = require('dw/crypto/Encoding');
import SecureRandom = require('dw/crypto/SecureRandom');
import Site = require('dw/system/Site');
import { MINUTE } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/durations';
import { isSameText } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/rules/isSameText';

/** How long a state is valid: the lifetime of TikTok's code. */
const VALID_FOR = 30 * MINUTE;

/** If the platform takes the number for bytes, the state is only longer. */
const STATE_BITS = 256;

/** Session attributes while the user is on TikTok's page. */
interface Kept {
    tiktokShopState?: string | null;
    tiktokShopStateSite?: string | null;
    tiktokShopStateEnds?: string | null;
}

/** Creates a state that only this session can return with, for the selected site. */
export function newAuthorizationState(): string {
    const state = Encoding.toHex(new SecureRandom().nextBytes(STATE_BITS));
    const kept = session.privacy as unknown as Kept;
    kept.tiktokShopState = state;
    kept.tiktokShopStateSite = Site.getCurrent().getID();
    kept.tiktokShopStateEnds = String(new Date().getTime() + VALID_FOR);
    return state;
}

/**
 * Takes the state with which a user returns from TikTok's page: it counts once. Another state takes nothing: any website can
 * make a browser come with one.
 * @returns whether it was created for this session and site, and is still valid
 */
export function takeAuthorizationState(state: string): boolean {
    const kept = session.privacy as unknown as Kept;
    if (!isSameText(kept.tiktokShopState || '', state)) {
        return false;
    }
    kept.tiktokShopState = null;
    return (
        kept.tiktokShopStateSite === Site.getCurrent().getID() &&
        Number(kept.tiktokShopStateEnds) > new Date().getTime()
    );
}
