import { ENCODINGS } from '../../isml/encodings';
import type { Encode } from '../../isml/encodings';
import { current } from '../../runtime/current';
import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { nodeEncoding } from './Bytes';
import { Calendar } from './Calendar';
import { Collection } from './Collection';
import { Currency } from './Currency';
import { formatJavaDate } from './javaDate';
import { messageFormat } from './messageFormat';
import { javaNumber, moneyText } from './numberFormat';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const XML_ENTITIES = Object.fromEntries(Object.entries(NAMED).map(([name, char]) => [char, `&${name};`]));

function charOf(decimal: string | undefined, hex: string | undefined): string {
    return String.fromCodePoint(decimal === undefined ? parseInt(hex as string, 16) : Number(decimal));
}

/** dw.util.StringUtils */
export class StringUtils {
    static readonly ENCODE_TYPE_HTML = 0;
    static readonly ENCODE_TYPE_XML = 1;
    static readonly ENCODE_TYPE_WML = 2;

    /** The elements of a collection that stands alone are the arguments. Source: Script API, StringUtils.format. */
    static format(pattern: string, ...args: unknown[]): string {
        const [only] = args;
        return messageFormat(pattern, args.length === 1 && only instanceof Collection ? only.toArray() : args);
    }

    /** As people of the request's locale enter a date and a time, unless told otherwise. Source: Script API, StringUtils.formatCalendar. */
    static formatCalendar(calendar: Calendar, patternOrLocale?: string, style?: number): string {
        if (style !== undefined) {
            return calendar.$formatIn(String(patternOrLocale), style);
        }
        return patternOrLocale
            ? calendar.$format(patternOrLocale)
            : calendar.$formatIn(current().locale, Calendar.INPUT_DATE_TIME_PATTERN);
    }

    /**
     * In the time zone of the site that the script runs in, or of the instance in the organization's context. Source: Script
     * API, StringUtils.formatDate: "of the current site".
     */
    static formatDate(date: Date, pattern = 'MM/dd/yyyy', locale?: string): string {
        return formatJavaDate(date.getTime(), pattern, current().site.timezone, locale);
    }

    static formatInteger(value: number): string {
        return String(Math.trunc(value));
    }

    /** @param format - of Java; three digits at most unless given */
    static formatNumber(value: number, format = '#,##0.###', locale = current().locale): string {
        return javaNumber(Number(value), format, locale);
    }

    /** `N/A` for what is not available. Source: Script API, StringUtils.formatMoney. */
    static formatMoney(
        money: { isAvailable(): boolean; getValue(): number; getCurrencyCode(): string } | null
    ): string {
        return money?.isAvailable() && Currency.getCurrency(money.getCurrencyCode())
            ? moneyText(money.getValue(), money.getCurrencyCode(), current().locale)
            : 'N/A';
    }

    static trim(text: string): string {
        return text.trim();
    }

    static ltrim(text: string): string {
        return text.trimStart();
    }

    static rtrim(text: string): string {
        return text.trimEnd();
    }

    static pad(text: string, width: number): string {
        return width < 0 ? text.padStart(-width).slice(0, -width) : text.padEnd(width).slice(0, width);
    }

    /** @param mode - `char`, or `word` or `sentence`: nothing is left of one that does not fit */
    static truncate(text: string, length: number, mode?: string | null, suffix?: string | null): string {
        if (text.length <= length) {
            return text;
        }
        const cut = text.slice(0, length);
        const ends: Record<string, RegExp> = { word: /\s+\S*$/, sentence: /(?<=[.!?])[^.!?]*$/ };
        const end = ends[mode || 'char'];
        const isWhole = mode === 'word' && /\s/.test(text[length] as string);
        return (end && !isWhole ? cut.replace(end, '') : cut) + (suffix || '');
    }

    /** @throws IllegalArgumentException for null, which it "should not be". Source: platform doc StringUtils.encodeBase64. */
    static encodeBase64(text: string | null, encoding = 'UTF-8'): string {
        if (text === null || text === undefined) {
            throw platformException('IllegalArgumentException', 'There is no value to encode');
        }
        return Buffer.from(text, nodeEncoding(encoding)).toString('base64');
    }

    /**
     * "Should not be empty or null", which is taken strictly, and not of bytes that the encoding does not have.
     * Source: platform doc StringUtils.decodeBase64.
     */
    static decodeBase64(text: string, encoding = 'UTF-8'): string {
        const decoded = text ? Buffer.from(text, 'base64').toString(nodeEncoding(encoding)) : '\uFFFD';
        if (decoded.includes('\uFFFD')) {
            throw platformException('IllegalArgumentException', 'The value cannot be decoded as ' + encoding);
        }
        return decoded;
    }

    /** @param type - `ENCODE_TYPE_HTML` or `ENCODE_TYPE_XML` */
    static encodeString(text: string, type: number): string {
        if (type === StringUtils.ENCODE_TYPE_HTML) {
            return StringUtils.stringToHtml(text);
        }
        if (type === StringUtils.ENCODE_TYPE_XML) {
            return (ENCODINGS.xmlcontent as Encode)(text);
        }
        throw notImplemented('dw.util.StringUtils.encodeString of type ' + type);
    }

    /** Decodes what `encodeString` has encoded. */
    static decodeString(text: string, type: number): string {
        if (type !== StringUtils.ENCODE_TYPE_HTML && type !== StringUtils.ENCODE_TYPE_XML) {
            throw notImplemented('dw.util.StringUtils.decodeString of type ' + type);
        }
        return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_all, decimal, hex, name) =>
            name ? (NAMED[(name as string).toLowerCase()] as string) : charOf(decimal, hex)
        );
    }

    /** All but the last characters are replaced. Source: Script API, StringUtils.garble. */
    static garble(text: string, replacement: string, suffixLength: number): string {
        const shown = Math.min(Math.max(Number(suffixLength), 0), text.length);
        return replacement.repeat(text.length - shown) + text.slice(text.length - shown);
    }

    static stringToXml(text: string): string {
        return text.replace(/[&<>"']/g, (char) => XML_ENTITIES[char] as string);
    }

    static stringToHtml(text: string): string {
        return text.replace(/[&<>"']/g, (char) => '&#' + char.charCodeAt(0) + ';');
    }
}

scriptClass('dw.util.StringUtils', StringUtils);
