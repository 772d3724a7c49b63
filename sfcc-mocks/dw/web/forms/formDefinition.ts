import fs from 'node:fs';
import path from 'node:path';
import type { Execution } from '../../../contracts/instance';
import { localeChain } from '../../../isml/findTemplate';
import { all, first, parseXml } from '../../../metadata/xml';
import type { XmlElement } from '../../../metadata/xml';
import { notImplemented, platformException } from '../../../runtime/failures';
import { frozen, MadeOnce } from '../../../runtime/madeOnce';

/** An element of a form as its definition has it; attributes by their names in XML. */
export interface ElementDefinition {
    kind: 'group' | 'list' | 'field' | 'action';
    id: string;
    attributes: Record<string, string>;
    /** Elements of a group. */
    children: ElementDefinition[];
    /** Options of a field. */
    options: Array<Record<string, string>>;
    /** Where the options that scripts set have id, value and label. */
    optionBindings: Record<string, string>;
}

const parsed = new MadeOnce((source, file) => frozen(parseXml(source, file)));

/**
 * Reads a form's definition with all that it includes.
 * @param name - of the file below `cartridge/forms/{locale}`, without `.xml`
 * @returns null if there is no such form
 * @throws FormDefinitionException for a definition that includes itself, or a form that does not exist
 */
export function readForm(execution: Execution, name: string): ElementDefinition | null {
    const root = rootOf(execution, name);
    return root && group(execution, root, name, [name]);
}

/** The most telling locale first, each along the cartridge path, as with templates. */
function rootOf(execution: Execution, name: string): XmlElement | null {
    for (const locale of localeChain(execution.locale)) {
        for (const cartridge of execution.cartridgePath) {
            const folder = execution.modules.cartridgeFolder(cartridge);
            const file = folder && path.join(folder, 'cartridge/forms', locale, name + '.xml');
            if (file && /^[\w-]+$/.test(name) && fs.existsSync(file)) {
                return parsed.of(file, fs.readFileSync(file, 'utf8'));
            }
        }
    }
    return null;
}

function group(execution: Execution, element: XmlElement, id: string, around: string[]): ElementDefinition {
    return {
        kind: element.name === 'list' ? 'list' : 'group',
        id,
        attributes: element.attributes,
        children: element.children.map((child) => definition(execution, child, around)),
        options: [],
        optionBindings: {}
    };
}

function definition(execution: Execution, element: XmlElement, around: string[]): ElementDefinition {
    const id = element.attributes.formid || '';
    switch (element.name) {
        case 'group':
        case 'list':
            return group(execution, element, id, around);
        case 'include':
            return included(execution, element, around);
        case 'field':
        case 'action':
            refuseScripts(element);
            return {
                kind: element.name,
                id,
                attributes: element.attributes,
                children: [],
                options: all(first(element, 'options'), 'option').map((option) => option.attributes),
                optionBindings: first(element, 'options')?.attributes || {}
            };
        default:
            throw platformException('FormDefinitionException', `A form has no <${element.name}>`);
    }
}

function included(execution: Execution, element: XmlElement, around: string[]): ElementDefinition {
    const name = element.attributes.name || '';
    const root = around.includes(name) ? null : rootOf(execution, name);
    if (!root) {
        throw platformException('FormDefinitionException', `${around.join(' > ')} includes the form ${name}`);
    }
    const inner = group(execution, root, element.attributes.formid || name, [...around, name]);
    return { ...inner, attributes: { ...inner.attributes, ...element.attributes } };
}

function refuseScripts(element: XmlElement): void {
    if (element.attributes.validation) {
        throw notImplemented('a validation script of a form field');
    }
}
