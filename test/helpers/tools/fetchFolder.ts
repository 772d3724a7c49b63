const SITES = '/on/demandware.servlet/webdav/Sites';

/**
 * All files of a WebDAV folder, by their path in it.
 * @param instance - its address, without a trailing slash
 * @param folder - below Sites, `/Cartridges/version1`
 */
export async function fetchFolder(
    instance: string,
    folder: string,
    authorization: string,
    inner = ''
): Promise<Map<string, Buffer>> {
    const files = new Map<string, Buffer>();
    const address = instance + SITES + folder + inner;
    const listing = await fetch(address, { method: 'PROPFIND', headers: { authorization, depth: '1' } });
    const entries = (await listing.text()).match(/<D:response>[\s\S]*?<\/D:response>/g) || [];
    for (const entry of entries.slice(1)) {
        const href = /<D:href>([^<]+)<\/D:href>/.exec(entry)![1]!;
        const name = `${inner}/${decodeURIComponent(href.replace(/\/$/, '').split('/').pop()!)}`;
        if (entry.includes('<D:collection/>')) {
            (await fetchFolder(instance, folder, authorization, name)).forEach((bytes, path) => files.set(path, bytes));
        } else {
            const answer = await fetch(instance + SITES + folder + name, { headers: { authorization } });
            files.set(name.slice(1), Buffer.from(await answer.arrayBuffer()));
        }
    }
    return files;
}
