import Resource = require('dw/web/Resource');
import { isSingular, numberText } from './rules/numberText';

/** The bundle that says how its language writes numbers. */
const LANGUAGE = 'tiktokshopNotices';
/** Numbers without a sign between their digits in any language. */
const SAME_EVERYWHERE = /^-?\d{1,3}$/;

/**
 * A text with values in the places `{0}` to `{3}`; places without a value are empty. Numbers are written as in the
 * language, and the first decides between singular and plural: the singular has its own text, under the key with
 * `.one` at its end. Every text with a value passes here. Source: platform doc dw.web.Resource.
 * @param fallback - where the bundle lacks the text
 */
export function filledText(key: string, bundle: string, fallback: string, values: Array<string | number>): string {
    const chosen = takesSingular(values) && Resource.msg(key + '.one', bundle, '') !== '' ? key + '.one' : key;
    const pattern = Resource.msg(chosen, bundle, '');
    if (pattern !== '' && !/\{\d/.test(pattern)) {
        // No pattern, so its apostrophes are its own. A bundle of patterns only writes them twice here too.
        return pattern.replace(/''/g, "'");
    }
    const words = values.map(valueText);
    return Resource.msgf(chosen, bundle, fallback, words[0] || '', words[1] || '', words[2] || '', words[3] || '');
}

/**
 * A number as the language writes it.
 * @param plain - with a full stop before decimals, for example `104.94`
 */
export function numberInWords(plain: string): string {
    if (SAME_EVERYWHERE.test(plain)) {
        return plain;
    }
    return numberText(plain, Resource.msg('number.sample', LANGUAGE, ''));
}

function valueText(value: string | number): string {
    return typeof value === 'number' ? numberInWords(String(value)) : value;
}

function takesSingular(values: Array<string | number>): boolean {
    const count = values.filter((value) => typeof value === 'number')[0];
    const isZeroSingular = count === 0 && Resource.msg('number.zero', LANGUAGE, '') === 'singular';
    return count !== undefined && isSingular(Number(count), isZeroSingular);
}
