import { parseXml } from '../../metadata/xml';
import type { XmlElement } from '../../metadata/xml';
import type { WebDAVProperties } from './WebDAVFileInfo';

/** The files and folders that an answer to PROPFIND lists. Source: RFC 4918, section 9.1. */
export function filesOf(answer: string): WebDAVProperties[] {
    return below(parseXml(answer, 'PROPFIND'), 'response').map((response) => {
        const address = below(response, 'href')[0]?.text.trim() || '';
        const path = decodeURIComponent(new URL(address, 'https://server/').pathname);
        const found = below(response, 'propstat').flatMap((propstat) => below(propstat, 'prop'));
        const property = (name: string): XmlElement | undefined => found.flatMap((prop) => below(prop, name))[0];
        const text = (name: string): string | null => property(name)?.text.trim() || null;
        const resourceType = property('resourcetype');
        return {
            path,
            name: text('displayname') || path.split('/').filter(Boolean).pop() || '',
            size: Number(text('getcontentlength') || 0),
            contentType: text('getcontenttype'),
            isDirectory: resourceType !== undefined && below(resourceType, 'collection').length > 0,
            creationDate: dateOf(text('creationdate')),
            lastModified: dateOf(text('getlastmodified'))
        };
    });
}

/** Children of a name; servers choose the prefix of the namespace. */
function below({ children }: XmlElement, name: string): XmlElement[] {
    return children.filter((child) => child.name.replace(/^.*:/, '') === name);
}

function dateOf(text: string | null): Date | null {
    return text === null ? null : new Date(text);
}
