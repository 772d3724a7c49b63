import fs from 'node:fs';
import path from 'node:path';
import type { Execution } from '../contracts/instance';
import { scriptError } from '../runtime/failures';
import type { TemplateFile } from './compiledTemplates';

/** Templates that Business Manager has for its extensions, as far as they are documented. */
const BUSINESS_MANAGER = path.join(__dirname, '../web/businessManager/templates');

/**
 * Finds a template: the most telling locale first (`en_US`, `en`, `default`), each along the cartridge path. A
 * locale's configured fallback does not matter here. Source: platform doc "Locale Fallback".
 * @param template - path below the locale's folder, with or without `.isml`
 * @throws Error when there is none, or the path leaves the folder
 */
export function findTemplate(execution: Execution, template: string): TemplateFile {
    const inner = template.replace(/^\/+/, '').replace(/\.isml$/, '') + '.isml';
    if (!/^[\w.-]+(\/[\w.-]+)*$/.test(inner) || inner.split('/').includes('..')) {
        throw new Error(`"${template}" is no path of a template`);
    }
    for (const locale of localeChain(execution.locale)) {
        for (const cartridge of execution.cartridgePath) {
            const folder = execution.modules.cartridgeFolder(cartridge);
            const name = `cartridge/templates/${locale}/${inner}`;
            if (folder && fs.existsSync(path.join(folder, name))) {
                return { file: path.join(folder, name), name: `${cartridge}/${name}` };
            }
        }
    }
    const own = path.join(BUSINESS_MANAGER, inner);
    if (execution.kind === 'businessManager' && fs.existsSync(own)) {
        return { file: own, name: 'app_business_manager/' + inner };
    }
    throw scriptError(`Template not found: ${template} (${execution.locale}, ${execution.cartridgePath.join(':')})`);
}

/** The folders of a locale, the most telling first: `en_US`, `en`, `default`. */
export function localeChain(locale: string): string[] {
    return [...new Set([locale, locale.split('_')[0] as string, 'default'])];
}
