import type { XmlElement } from './xml';

/** An element to be written. */
export function element(name: string, attributes: Record<string, string>, content: XmlElement[] | string): XmlElement {
    return typeof content === 'string'
        ? { name, attributes, children: [], text: content }
        : { name, attributes, children: content, text: '' };
}

/** A whole document. */
export function documentOf(root: XmlElement): string {
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + textOf(root, '') + '\n';
}

function textOf({ name, attributes, children, text }: XmlElement, indent: string): string {
    const tag =
        name +
        Object.entries(attributes)
            .map(([key, value]) => ` ${key}="${escaped(value)}"`)
            .join('');
    if (children.length > 0) {
        const inner = children.map((child) => textOf(child, indent + '    ')).join('\n');
        return `${indent}<${tag}>\n${inner}\n${indent}</${name}>`;
    }
    return indent + (text === '' ? `<${tag}/>` : `<${tag}>${escaped(text)}</${name}>`);
}

function escaped(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
