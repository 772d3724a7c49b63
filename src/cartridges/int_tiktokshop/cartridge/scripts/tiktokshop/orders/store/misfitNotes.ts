import type { ExternalOrder } from '../rules/externalOrder';
import { otherAnnouncement } from '../rules/orderTotals';
import type { OtherFigures } from '../rules/otherFigures';
import { withoutLostCharacters, xmlText } from '../../platform/rules/xmlText';
import { addText } from '../../lifecycle/store/orderNotes';
import { noticeText } from '../../platform/noticeText';
import { notice } from '../../platform/rules/notice';

/** Characters of one note. Source: platform doc LineItemCtnr.addNote. */
const LONGEST_NOTE = 4000;
/** Notes of one order; it may have 1,000 in its life. */
const MOST_NOTES = 100;

/**
 * Keeps in notes, whole, what did not fit the order, and where its figures are not TikTok's. Needs a transaction.
 */
export function keepMisfits(order: dw.order.Order, external: ExternalOrder, figures: OtherFigures): void {
    const texts = external.misfits.map(({ path, problem, value }) => path + ': ' + noticeText(problem) + ': ' + value);
    if (external.missingAddress.length > 0) {
        texts.push(noticeText(notice('misfit.address', [external.missingAddress.join(', ')])));
    }
    const others = figures.quantities.concat(figures.amounts, otherAnnouncement(external)).map(noticeText);
    if (others.length > 0) {
        texts.push(others.join('\n'));
    }
    partsOf(texts).forEach((part) => addText(order, part));
}

function partsOf(texts: string[]): string[] {
    const parts: string[] = [];
    texts.forEach((text) => {
        let rest = withoutLostCharacters(xmlText(text));
        while (rest !== '' && parts.length < MOST_NOTES) {
            // Never between the halves of one character.
            const part = rest.substring(0, LONGEST_NOTE).replace(/[\uD800-\uDBFF]$/, '');
            parts.push(part);
            rest = rest.substring(part.length);
        }
    });
    return parts;
}
