import fs from 'node:fs';
import path from 'node:path';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { frozen, MadeOnce } from '../../runtime/madeOnce';
import { scriptClass } from '../../runtime/scriptClass';
import { FRAME_BUNDLE, frameLanguage, frameWords } from '../../web/businessManager/frameWords';
import { StringUtils } from '../util/StringUtils';

/** Texts from `templates/resources/*.properties`. Source: platform doc dw.web.Resource. */
export class Resource {
    /**
     * Without a default, a missing text is its key.
     * @param key - name in the bundle
     * @param names - the default; before it the bundle, which is the file's name without ending and locale
     */
    static msg(key: string, ...names: Array<string | null>): string {
        // msg(key), msg(key, default), msg(key, bundle, default)
        const [fallback, bundle] = names.reverse();
        return textOf(key, bundle, fallback);
    }

    /** As `msg`, with `{0}` filled in. */
    static msgf(key: string, bundle: string | null, fallback: string | null, ...args: unknown[]): string {
        return StringUtils.format(textOf(key, bundle, fallback), ...args);
    }
}
scriptClass('dw.web.Resource', Resource);

function textOf(key: string, bundle: string | null | undefined, fallback: string | null | undefined): string {
    if (key === null || key === undefined) {
        throw platformException('NullArgumentException', 'The key of a message must not be null');
    }
    const text = lookUp(key, bundle || 'message');
    return text === null ? (fallback ?? key) : text;
}

/**
 * The first cartridge that has the text wins, with its most telling locale: `en_US`, then `en`, then the default. The
 * locale ends the name of the file, or is its folder. Source: Script API, Resource.msg; B2C developer tooling,
 * "Localization".
 */
function lookUp(key: string, bundle: string): string | null {
    const { instance, modules, cartridgePath, locale } = current();
    const bundles = instance.part('resourceBundles', () => new BundleFiles(instance.options.unchangedFolder));
    const locales = locale === 'default' ? [] : [...new Set([locale, locale.split('_')[0] as string])];
    const names = [...locales.flatMap((one) => [`${bundle}_${one}`, `${one}/${bundle}`]), bundle];
    for (const cartridge of cartridgePath) {
        for (const name of names) {
            const folder = modules.cartridgeFolder(cartridge);
            const file = folder && path.join(folder, 'cartridge/templates/resources', name + '.properties');
            const text = file ? bundles.textsOf(file)[key] : undefined;
            if (text !== undefined) {
                return text;
            }
        }
    }
    return bundle === FRAME_BUNDLE ? frameText(key, locale) : null;
}

function frameText(key: string, locale: string): string | null {
    const words: Record<string, string> = { ...frameWords(locale), htmlLanguage: frameLanguage(locale) };
    return words[key] || null;
}

const bundleTexts = new MadeOnce((source) => frozen(parseProperties(source)));

/** Bundles that were read, each until its file changes. */
class BundleFiles {
    private readonly known = new Map<string, { changed: number; texts: Record<string, string> }>();

    /** @param unchangedFolder - see `InstanceOptions` */
    constructor(private readonly unchangedFolder: string | undefined) {}

    textsOf(file: string): Record<string, string> {
        const known = this.known.get(file);
        if (known && this.isUnchanged(file)) {
            return known.texts;
        }
        const changed = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs || 0;
        if (known && known.changed === changed) {
            return known.texts;
        }
        const texts = changed === 0 ? {} : bundleTexts.of(file, fs.readFileSync(file, 'utf8'));
        this.known.set(file, { changed, texts });
        return texts;
    }

    private isUnchanged(file: string): boolean {
        return this.unchangedFolder !== undefined && file.startsWith(this.unchangedFolder + path.sep);
    }
}

/** Reads Java's properties format: `#` and `!` comments, `=`, `:` or blank, continued lines, escapes. */
function parseProperties(source: string): Record<string, string> {
    const values: Record<string, string> = {};
    const joined = source.replace(/\\\r?\n[ \t]*/g, '');
    for (const line of joined.split(/\r?\n/)) {
        const match = /^[ \t]*([^#!\s](?:\\.|[^\\=:\s])*)[ \t]*[=: \t][ \t]*(.*)$/.exec(line);
        if (match) {
            values[unescape(match[1] as string)] = unescape(match[2] as string);
        }
    }
    return values;
}

function unescape(text: string): string {
    const named: Record<string, string> = { n: '\n', t: '\t', r: '\r', f: '\f' };
    return text.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_all, code: string) => {
        return code.length === 5 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : named[code] || code;
    });
}
