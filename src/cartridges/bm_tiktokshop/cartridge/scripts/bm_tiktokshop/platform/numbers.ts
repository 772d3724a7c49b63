import { numberInWords } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/filledText';
import { filledText } from './webPage';

/** A count as the user writes numbers. */
export function countText(count: number): string {
    return numberInWords(String(count));
}

/**
 * A share as the user writes it.
 * @param percent - 0 to 100
 */
export function percentText(percent: number): string {
    return filledText('number.percent', [percent]);
}

/**
 * An amount as the user writes it.
 * @param plain - with a full stop before decimals, and its currency: `1104.94 USD`
 */
export function amountText(plain: string): string {
    const parts = plain.split(' ');
    return filledText('number.amount', [numberInWords(parts[0] || ''), parts[1] || '']);
}
