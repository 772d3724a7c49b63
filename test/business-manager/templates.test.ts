import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';

const TEMPLATES = path.join(__dirname, '../../cartridges/bm_tiktokshop/cartridge/templates');

describe('Business Manager: templates', () => {
    const names = (fs.readdirSync(TEMPLATES, { recursive: true }) as string[]).filter((name) => name.endsWith('.isml'));
    const textOf = (name: string): string => fs.readFileSync(path.join(TEMPLATES, name), 'utf8');

    it('are there', () => expect(names).to.have.length.greaterThan(50));

    // Source: Salesforce Help, "Cross-Site Scripting in B2C Commerce"
    it('each says that it is HTML, without which the platform would not encode what it includes', () => {
        names.forEach((name) => {
            const [first] = textOf(name).split('\n');
            expect(first, name).to.equal('<iscontent type="text/html" charset="UTF-8"/>');
        });
    });

    it('print no value without its encoding, even one that cannot hold script today', () => {
        names.forEach((name) => expect(textOf(name), name).not.to.match(/encoding\s*=|\bout\.print|<isscript/));
    });

    it('give each form that changes something its token, and no other: an address would show it', () => {
        const forms = names.flatMap((name) => textOf(name).match(/<form[^]*?<\/form>/g) || []);
        expect(forms).to.have.length.greaterThan(30);
        forms.forEach((form) => {
            const isPosted = /^<form[^>]*\bmethod="post"/.test(form);
            expect(form.includes('<isinclude template="tiktokshop/components/csrf"/>'), form).to.equal(isPosted);
        });
    });
});
