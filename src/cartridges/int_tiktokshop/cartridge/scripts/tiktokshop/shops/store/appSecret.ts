import { DAY } from '../../platform/rules/durations';
import { fromNow, isoNow } from '../../platform/clock';
import { describeError, logOf } from '../../platform/log';
import { getKey, removeKey, storeKey } from '../../platform/keys';
import { getValue, storeValue } from '../../platform/storedValues';
import { openApiCredential } from './openapi';

/** The app secret as the last look found it, and the one before. */
const PRESENT = 'app-secret';
const PREVIOUS = 'app-secret-previous';
const CHANGED = 'appSecretChanged';
/** How long webhooks that are signed with the previous secret are taken in: TikTok repeats them for 16 hours. */
const KEPT_FOR = 3 * DAY;

/**
 * The app secret before the one in the credential, for three days after a change. Empty for none, and when it cannot be read:
 * a webhook must not fail for that.
 */
export function previousAppSecret(): string {
    try {
        // Until the job has seen the change, the secret of its last look is the one before.
        const isSeen = getKey(PRESENT) === openApiCredential().password;
        return isSeen ? (isRecent() ? getKey(PREVIOUS) : '') : getKey(PRESENT);
    } catch (e) {
        logOf('webhook').warn('the previous app secret cannot be read: ' + describeError(e));
        return '';
    }
}

/** Whether the app secret was changed since the last look, or the one before has had its time. */
export function isSecretToKeep(): boolean {
    return isChanged() || isPreviousOld();
}

/** Notices that the app secret was changed, and forgets the one before in time. Needs a transaction. */
export function keepAppSecret(): void {
    if (isChanged()) {
        const known = getKey(PRESENT);
        if (known !== '') {
            storeKey(PREVIOUS, known);
            storeValue(CHANGED, isoNow());
        }
        storeKey(PRESENT, openApiCredential().password);
    } else if (isPreviousOld()) {
        removeKey(PREVIOUS);
    }
}

function isChanged(): boolean {
    const entered = openApiCredential().password;
    return entered !== '' && entered !== getKey(PRESENT);
}

function isPreviousOld(): boolean {
    return getKey(PREVIOUS) !== '' && !isRecent();
}

function isRecent(): boolean {
    return getValue(CHANGED) > fromNow(-KEPT_FOR).toISOString();
}
