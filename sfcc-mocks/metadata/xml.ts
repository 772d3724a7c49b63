import { SaxesParser } from 'saxes';

/** An element as the import files use it: no mixed content. */
export interface XmlElement {
    name: string;
    attributes: Record<string, string>;
    children: XmlElement[];
    text: string;
}

/**
 * Reads a whole XML document.
 * @throws Error with line and column if it is not well-formed
 */
export function parseXml(source: string, name: string): XmlElement {
    const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
    const open: XmlElement[] = [root];
    const parser = new SaxesParser({ xmlns: false });
    parser.on('error', (error) => {
        throw new Error(name + ': ' + error.message);
    });
    parser.on('opentag', (tag) => {
        const element = {
            name: tag.name,
            attributes: tag.attributes as Record<string, string>,
            children: [],
            text: ''
        };
        (open[open.length - 1] as XmlElement).children.push(element);
        open.push(element);
    });
    const addText = (text: string): void => {
        (open[open.length - 1] as XmlElement).text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        open.pop();
    });
    parser.write(source).close();
    return root.children[0] as XmlElement;
}

/** Child elements of a name. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
    return element ? element.children.filter((child) => child.name === name) : [];
}

/** The first child of a name. */
export function first(element: XmlElement | undefined, name: string): XmlElement | undefined {
    return element ? element.children.find((child) => child.name === name) : undefined;
}

/** Text of the first child of a name, trimmed; undefined if there is none or it is empty. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
    const text = first(element, name)?.text.trim();
    return text === '' ? undefined : text;
}
