import { SaxesParser } from 'saxes';
import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';

/** A qualified name; the prefix is the one that the text had. */
export interface XmlName {
    uri: string;
    local: string;
    prefix: string;
}

/** A node of an XML value. */
export interface XmlNode {
    kind: 'element' | 'text' | 'attribute' | 'comment' | 'processing-instruction';
    /** Of elements, attributes and processing instructions. */
    name: XmlName | null;
    /** Of all but elements. */
    value: string;
    /** A text that stands in a section of characters. */
    isCharacterData: boolean;
    attributes: XmlNode[];
    namespaces: Array<{ prefix: string; uri: string }>;
    children: XmlNode[];
    parent: XmlNode | null;
}

/** How texts are read and written. Source: ECMA-357, 13.4.3. */
export interface XmlSettings {
    ignoreComments: boolean;
    ignoreProcessingInstructions: boolean;
    ignoreWhitespace: boolean;
    prettyPrinting: boolean;
    prettyIndent: number;
}

/** A node without a parent. */
export function newNode(kind: XmlNode['kind'], name: XmlName | null, value = ''): XmlNode {
    const isCharacterData = false;
    return { kind, name, value, isCharacterData, attributes: [], namespaces: [], children: [], parent: null };
}

/**
 * The nodes of a text. As in Rhino, `ignoreWhitespace` takes the space around each text, comments stay, and attributes are in the
 * order of their names.
 * @throws TypeError, as Rhino does, also for an XML declaration or a document type
 */
export function parseNodes(source: string, settings: XmlSettings, defaultNamespace: string): XmlNode[] {
    const root = newNode('element', null);
    const open = [root];
    const parser = new SaxesParser({ xmlns: true });
    const add = (node: XmlNode): void => insert(open[open.length - 1] as XmlNode, node);
    parser.on('error', (error) => {
        throw new TypeError(error.message);
    });
    parser.on('opentag', (tag) => {
        if (open.length > 1 || !isWrapper(tag)) {
            const element = elementOf(tag);
            add(element);
            open.push(element);
        }
    });
    parser.on('closetag', () => open.length > 1 && open.pop());
    const addText = (text: string, isCharacterData: boolean): void => {
        const value = settings.ignoreWhitespace ? text.trim() : text;
        if (value !== '') {
            add({ ...newNode('text', null, value), isCharacterData });
        }
    };
    parser.on('text', (text) => addText(text, false));
    parser.on('cdata', (text) => addText(text, true));
    parser.on('comment', (text) => add(newNode('comment', null, text)));
    parser.on('processinginstruction', ({ target, body }) => {
        const name = { uri: '', local: target, prefix: '' };
        return settings.ignoreProcessingInstructions || add(newNode('processing-instruction', name, body));
    });
    parser.write(`<${WRAPPER} xmlns="${escapeAttribute(defaultNamespace)}">${source}</${WRAPPER}>`).close();
    root.children.forEach((node) => {
        node.parent = null;
    });
    return root.children;
}

const WRAPPER = 'e4x-parent';

function isWrapper(tag: SaxesTagNS): boolean {
    return tag.name === WRAPPER;
}

function elementOf(tag: SaxesTagNS): XmlNode {
    const element = newNode('element', { uri: tag.uri, local: tag.local, prefix: tag.prefix });
    for (const attribute of Object.values(tag.attributes as Record<string, SaxesAttributeNS>)) {
        const { prefix, local, uri, value } = attribute;
        if (prefix === 'xmlns' || attribute.name === 'xmlns') {
            element.namespaces.push({ prefix: prefix ? local : '', uri: value });
            element.namespaces.sort((one, other) => (one.prefix < other.prefix ? -1 : 1));
        } else {
            addAttribute(element, newNode('attribute', { uri, local, prefix }, value));
        }
    }
    return element;
}

/** Gives an element an attribute that it does not have. */
export function addAttribute(element: XmlNode, attribute: XmlNode): void {
    attribute.parent = element;
    element.attributes.push(attribute);
    element.attributes.sort((one, other) => (written(one.name as XmlName) < written(other.name as XmlName) ? -1 : 1));
}

/** Puts a node into an element, at the end or before a position. */
export function insert(parent: XmlNode, node: XmlNode, position = parent.children.length): void {
    parent.children.splice(position, 0, node);
    node.parent = parent;
}

/** Takes a node out of its parent. */
export function detach(node: XmlNode): void {
    const { parent } = node;
    const list = node.kind === 'attribute' ? parent?.attributes : parent?.children;
    list?.splice(list.indexOf(node), 1);
    node.parent = null;
}

/** The same node with all below it, without a parent. */
export function copyNode(node: XmlNode): XmlNode {
    const copy: XmlNode = { ...node, name: node.name && { ...node.name }, parent: null, attributes: [], children: [] };
    copy.namespaces = node.namespaces.map((one) => ({ ...one }));
    copy.attributes = node.attributes.map((attribute) => ({ ...copyNode(attribute), parent: copy }));
    node.children.forEach((child) => insert(copy, copyNode(child)));
    return copy;
}

/** Whether a node holds no elements. Source: ECMA-357, 13.4.4.17. */
export function isSimple(node: XmlNode): boolean {
    return !['comment', 'processing-instruction'].includes(node.kind) && !node.children.some(isElement);
}

export function isElement(node: XmlNode): boolean {
    return node.kind === 'element';
}

/** The texts of a node that holds no elements. */
export function simpleText(node: XmlNode): string {
    return node.kind === 'element'
        ? node.children.map((child) => (child.kind === 'text' ? child.value : '')).join('')
        : node.value;
}

/** A node as text. Source: ECMA-357, 10.2.1 ToXMLString. */
export function writeNode(node: XmlNode, settings: XmlSettings, indent = 0, known: Scope = ALWAYS_KNOWN): string {
    const margin = settings.prettyPrinting ? ' '.repeat(indent) : '';
    switch (node.kind) {
        case 'text':
            return margin + writeText(node, settings.prettyPrinting ? node.value.trim() : node.value);
        case 'attribute':
            return escapeAttribute(node.value);
        case 'comment':
            return `${margin}<!--${node.value}-->`;
        case 'processing-instruction':
            return `${margin}<?${node.name?.local} ${node.value}?>`;
        default:
            return margin + writeElement(node, settings, indent, known);
    }
}

function writeText({ isCharacterData }: XmlNode, text: string): string {
    return isCharacterData ? `<![CDATA[${text}]]>` : escapeText(text);
}

/** Addresses of namespaces by their prefixes. */
type Scope = Record<string, string>;

const ALWAYS_KNOWN: Scope = { xml: 'http://www.w3.org/XML/1998/namespace' };

function writeElement(node: XmlNode, settings: XmlSettings, indent: number, known: Scope): string {
    const name = node.name as XmlName;
    const scope = { ...known };
    const declared = [...node.namespaces, name, ...node.attributes.map((attribute) => attribute.name as XmlName)]
        .filter(({ prefix, uri }, position) => {
            const isNew = (scope[prefix] ?? '') !== uri && !(position > node.namespaces.length && prefix === '');
            scope[prefix] = isNew ? uri : (scope[prefix] ?? '');
            return isNew;
        })
        .map(({ prefix, uri }) => ` ${prefix ? 'xmlns:' + prefix : 'xmlns'}="${escapeAttribute(uri)}"`);
    const attributes = node.attributes.map((one) => ` ${written(one.name as XmlName)}="${escapeAttribute(one.value)}"`);
    const start = `<${written(name)}${declared.join('')}${attributes.join('')}`;
    if (node.children.length === 0) {
        return start + '/>';
    }
    const isIndented =
        settings.prettyPrinting && (node.children.length > 1 || (node.children[0] as XmlNode).kind !== 'text');
    const inner = node.children.map((child) =>
        writeNode(child, settings, isIndented ? indent + settings.prettyIndent : 0, scope)
    );
    const end = `</${written(name)}>`;
    return isIndented
        ? `${start}>\n${inner.join('\n')}\n${' '.repeat(indent)}${end}`
        : `${start}>${inner.join('')}${end}`;
}

function written({ prefix, local }: XmlName): string {
    return prefix ? `${prefix}:${local}` : local;
}

export function escapeText(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export function escapeAttribute(text: string): string {
    return text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
