import AdmZip from 'adm-zip';

/** A zip archive of these files; names are taken as they are, also those that no tool should unpack. */
export function zipOf(files: Record<string, string | Buffer>): Buffer {
    const zip = new AdmZip();
    Object.entries(files).forEach(([name, content], index) => {
        zip.addFile(`entry${index}`, Buffer.from(content as string)).entryName = name;
    });
    return zip.toBuffer();
}
