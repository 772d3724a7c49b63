import type { Stats } from 'node:fs';
import { etagOf, typeOf } from './readFile';

/** One entry of a PROPFIND answer. Source: RFC 4918. */
export function propertiesOf(href: string, stats: Stats): string {
    const isFolder = stats.isDirectory();
    const name = decodeURIComponent(href.split('/').pop() as string);
    const properties = [
        `<D:displayname>${escape(name)}</D:displayname>`,
        `<D:creationdate>${stats.birthtime.toISOString()}</D:creationdate>`,
        `<D:getlastmodified>${stats.mtime.toUTCString()}</D:getlastmodified>`,
        `<D:resourcetype>${isFolder ? '<D:collection/>' : ''}</D:resourcetype>`,
        ...(isFolder
            ? []
            : [
                  `<D:getcontentlength>${stats.size}</D:getcontentlength>`,
                  `<D:getcontenttype>${typeOf(name)}</D:getcontenttype>`,
                  `<D:getetag>${escape(etagOf(stats))}</D:getetag>`
              ])
    ];
    const address = escape(href + (isFolder ? '/' : ''));
    const status = '<D:status>HTTP/1.1 200 OK</D:status>';
    return `<D:response><D:href>${address}</D:href><D:propstat><D:prop>${properties.join('')}</D:prop>${status}</D:propstat></D:response>`;
}

function escape(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
