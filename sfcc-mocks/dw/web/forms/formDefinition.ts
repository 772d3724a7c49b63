import fs from 'node:fs';
import path from 'node:path';
import type { Execution } from '../../../contracts/instance';
import { localeChain } from '../../../isml/findTemplate';
import { all, first, parseXml } from '../../../metadata/xml';
import type { XmlElement } from '../../../metadata/xml';
import { platformException } from '../../../runtime/failures';
import { frozen, MadeOnce } from '../../../runtime/madeOnce';
import type { Validation } from './runValidation';

/** An element of a form as its definition has it; attributes by their names in XML. */
export interface ElementDefinition {
    kind: 'group' | 'list' | 'field' | 'action';
    id: string;
    attributes: Record<string, string>;
    validation: Validation | null;
    /** Elements of a group. */
    children: ElementDefinition[];
    /** Options of a field. */
    options: Array<Record<string, string>>;
    /** Where the options that scripts set have id, value and label. */
    optionBindings: Record<string, string>;
}

/** The root of a definition, and where it stands. */
interface FormFile {
    root: XmlElement;
    file: string;
}

/** What definitions are read for: the names of those around are in `around`. */
interface Reading {
    execution: Execution;
    file: string;
    around: string[];
}

const parsed = new MadeOnce((source, file) => frozen(parseXml(source, file)));

/**
 * Reads a form's definition with all that it includes.
 * @param name - of the file below `cartridge/forms/{locale}`, without `.xml`
 * @returns null if there is no such form
 * @throws FormDefinitionException for a definition that includes itself, or a form that does not exist
 */
export function readForm(execution: Execution, name: string): ElementDefinition | null {
    const form = findForm(execution, name);
    return form && group({ execution, file: form.file, around: [name] }, form.root, name);
}

/** The most telling locale first, each along the cartridge path, as with templates. */
function findForm(execution: Execution, name: string): FormFile | null {
    for (const locale of localeChain(execution.locale)) {
        for (const cartridge of execution.cartridgePath) {
            const folder = execution.modules.cartridgeFolder(cartridge);
            const file = folder && path.join(folder, 'cartridge/forms', locale, name + '.xml');
            if (file && /^[\w-]+$/.test(name) && fs.existsSync(file)) {
                return { root: parsed.of(file, fs.readFileSync(file, 'utf8')), file };
            }
        }
    }
    return null;
}

function group(reading: Reading, element: XmlElement, id: string): ElementDefinition {
    return {
        kind: element.name === 'list' ? 'list' : 'group',
        id,
        attributes: element.attributes,
        validation: validationOf(reading, element),
        children: element.children.map((child) => definition(reading, child)),
        options: [],
        optionBindings: {}
    };
}

function definition(reading: Reading, element: XmlElement): ElementDefinition {
    const id = element.attributes.formid || '';
    switch (element.name) {
        case 'group':
        case 'list':
            return group(reading, element, id);
        case 'include':
            return included(reading, element);
        case 'field':
        case 'action':
            return {
                kind: element.name,
                id,
                attributes: element.attributes,
                validation: validationOf(reading, element),
                children: [],
                options: all(first(element, 'options'), 'option').map((option) => option.attributes),
                optionBindings: first(element, 'options')?.attributes || {}
            };
        default:
            throw platformException('FormDefinitionException', `A form has no <${element.name}>`);
    }
}

function included(reading: Reading, element: XmlElement): ElementDefinition {
    const { execution, around } = reading;
    const name = element.attributes.name || '';
    const form = around.includes(name) ? null : findForm(execution, name);
    if (!form) {
        throw platformException('FormDefinitionException', `${around.join(' > ')} includes the form ${name}`);
    }
    const within = { execution, file: form.file, around: [...around, name] };
    const inner = group(within, form.root, element.attributes.formid || name);
    return {
        ...inner,
        attributes: { ...inner.attributes, ...element.attributes },
        validation: validationOf(reading, element) || inner.validation
    };
}

/** @throws FormDefinitionException for what is no expression */
function validationOf({ file }: Reading, element: XmlElement): Validation | null {
    const { validation } = element.attributes;
    if (!validation) {
        return null;
    }
    const expression = /^\s*\$\{([^]*)\}\s*$/.exec(validation)?.[1];
    if (expression === undefined) {
        throw platformException('FormDefinitionException', `${file}: validation must be an expression: ${validation}`);
    }
    return { expression, file };
}
