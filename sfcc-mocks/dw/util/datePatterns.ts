import { localeChain } from '../../isml/findTemplate';
import { all, first, parseXml, textOf } from '../../metadata/xml';
import { platformException } from '../../runtime/failures';
import { keptFiles } from '../../store/keptImports';

/** Elements of a locale's regional settings in the order of Calendar's constants. Source: locale.xsd. */
const ELEMENTS = [
    'short-date-pattern',
    'long-date-pattern',
    'time-pattern',
    'input-date-pattern',
    'input-time-pattern',
    'input-date-time-pattern'
];

/** Of English as public archives have them; what an instance has for a locale without settings is to be proved. */
const PRESET = ['M/d/yy', 'MMM d, yyyy', 'h:mm:ss a', 'MM/dd/yyyy', 'h:mm a', 'MM/dd/yyyy h:mm a'];

/**
 * The pattern of a locale's regional settings, as `locales.xml` brings them, or those of the locale it falls back to.
 * @param style - a constant of Calendar, `Calendar.LONG_DATE_PATTERN`
 */
export function datePattern(locale: string, style: number): string {
    const element = ELEMENTS[style];
    if (element === undefined) {
        throw platformException('IllegalArgumentException', `Unknown date pattern ${style}`);
    }
    const locales = [...keptFiles('locales').values()].flatMap((source) => all(parseXml(source, 'locales'), 'locale'));
    const found = localeChain(locale)
        .map((name) => locales.find(({ attributes }) => attributes['locale-id'] === name))
        .map((settings) => textOf(first(settings, 'regional-settings'), element));
    return found.find((pattern) => pattern !== undefined) || (PRESET[style] as string);
}
