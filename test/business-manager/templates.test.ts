import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';

const TEMPLATES = path.join(__dirname, '../../cartridges/bm_tiktokshop/cartridge/templates');

describe('Business Manager: templates', () => {
    // Source: Salesforce Help, "Cross-Site Scripting in B2C Commerce"
    it('each says that it is HTML, without which the platform would not encode what it includes', () => {
        const files = fs.readdirSync(TEMPLATES, { recursive: true }) as string[];
        const names = files.filter((name) => name.endsWith('.isml'));
        expect(names).to.have.length.greaterThan(50);
        names.forEach((name) => {
            const [first] = fs.readFileSync(path.join(TEMPLATES, name), 'utf8').split('\n');
            expect(first, name).to.equal('<iscontent type="text/html" charset="UTF-8"/>');
        });
    });
});
