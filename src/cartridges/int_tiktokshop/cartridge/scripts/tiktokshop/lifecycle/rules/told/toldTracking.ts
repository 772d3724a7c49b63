import { pathOf, refuse } from '../../../platform/rules/input/source';
import { requiredMatch } from '../../../platform/rules/input/fields';
import type { Source } from '../../../platform/rules/input/source';
import type { TextForm } from '../../../platform/rules/input/fields';
import { rejected } from '../../../platform/rules/outcome';
import { VISIBLE, visibleName } from '../../../platform/rules/visible';

/** TikTok refuses spaces, tabs and special characters (code 21004012). */
const TRACKING_NUMBER: TextForm = { pattern: /^[A-Za-z0-9-]+$/, inWords: 'letters, digits and -' };
const CARRIER: TextForm = { pattern: VISIBLE, inWords: 'a carrier' };

/** Carrier and tracking number of a package. */
export interface Tracking {
    carrier: string;
    trackingNumber: string;
}

/**
 * Checks the packages of a message one after the other: they may travel under one number, but not with two carriers.
 * @returns notes a package, and a fault if one before it has another carrier
 */
export function oneCarrierForEachNumber(): (parcel: Source, tracking: Tracking) => void {
    const before: Tracking[] = [];
    return (parcel, tracking) => {
        const known = before.filter(({ trackingNumber }) => trackingNumber === tracking.trackingNumber).pop();
        if (known && known.carrier !== tracking.carrier) {
            const path = pathOf(parcel, 'carrier');
            const msg = path + ' differs from that of a package with the same tracking number';
            refuse(parcel.faults, rejected('contradiction', path, 'one carrier for each tracking number', msg));
        }
        before.push(tracking);
    };
}

/** Carrier and tracking number of a package, by the names that a message has for them. TikTok compares both. */
export function readTracking(source: Source, carrierName: string, numberName: string): Tracking {
    return {
        carrier: visibleName(requiredMatch(source, carrierName, 256, CARRIER)),
        trackingNumber: requiredMatch(source, numberName, 256, TRACKING_NUMBER)
    };
}
