import type { ExternalOrder } from '../rules/externalOrder';
import { otherAnnouncement } from '../rules/orderTotals';
import type { OtherFigures } from '../rules/otherFigures';
import { someNames } from '../../platform/rules/lists';
import { readableText } from '../../platform/rules/xmlText';
import { addWholeNotice } from '../../lifecycle/store/orderNotes';
import { notice } from '../../platform/rules/notice';

/** Notes of one order; it may have 1,000 in its life. */
const MOST_NOTES = 100;

/**
 * Keeps in notes, whole, what did not fit the order, and where its figures are not TikTok's. Needs a transaction.
 */
export function keepMisfits(order: dw.order.Order, external: ExternalOrder, figures: OtherFigures): void {
    const misfits = external.misfits.map(({ path, problem, value }) =>
        readableText(value) === ''
            ? notice('misfit.field', [readableText(path), problem])
            : notice('misfit.value', [readableText(path), problem, readableText(value)])
    );
    const address =
        external.missingAddress.length > 0 ? [notice('misfit.address', [external.missingAddress.join(', ')])] : [];
    const spoiled = external.spoiled.length > 0 ? [notice('alert.unreadable_text', [someNames(external.spoiled)])] : [];
    misfits
        .concat(spoiled, address, figures.quantities, figures.amounts, otherAnnouncement(external))
        .forEach((told) => addWholeNotice(order, told, Math.max(0, MOST_NOTES - order.notes.length)));
}
