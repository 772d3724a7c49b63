import type { ExternalOrder } from '../rules/externalOrder';
import { otherAnnouncement } from '../rules/orderTotals';
import type { OtherFigures } from '../rules/otherFigures';
import { withoutLostCharacters, xmlText } from '../../platform/rules/xmlText';
import { addNotice, addWholeText, fitsNote } from '../../lifecycle/store/orderNotes';
import { notice } from '../../platform/rules/notice';
import type { Notice } from '../../platform/rules/notice';

/** Notes of one order; it may have 1,000 in its life. */
const MOST_NOTES = 100;

/**
 * Keeps in notes, whole, what did not fit the order, and where its figures are not TikTok's. Needs a transaction.
 */
export function keepMisfits(order: dw.order.Order, external: ExternalOrder, figures: OtherFigures): void {
    const misfits = external.misfits.map(({ path, problem, value }) =>
        notice('misfit.value', [readable(path), problem, readable(value)])
    );
    const address =
        external.missingAddress.length > 0 ? [notice('misfit.address', [external.missingAddress.join(', ')])] : [];
    misfits
        .concat(address, figures.quantities, figures.amounts, otherAnnouncement(external))
        .forEach((told) => keep(order, told));
}

/** What is too long for one note is kept in its words only, whole. */
function keep(order: dw.order.Order, told: Notice): void {
    const room = MOST_NOTES - order.notes.length;
    if (room <= 0) {
        return;
    }
    if (fitsNote(told)) {
        addNotice(order, told);
    } else {
        addWholeText(order, told, room);
    }
}

function readable(text: string): string {
    return withoutLostCharacters(xmlText(text));
}
