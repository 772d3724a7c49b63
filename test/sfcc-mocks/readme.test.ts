import { expect } from 'chai';
import fs from 'node:fs';
import path from 'node:path';
import { transform } from 'sucrase';

const README = path.join(__dirname, '../../sfcc-mocks/README.md');

// Ours, no source: the documentation of the double.
describe('README of sfcc-mocks', () => {
    it('has an example that runs as it stands there', () => {
        const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(fs.readFileSync(README, 'utf8')) || [];
        expect(example).not.to.equal('');
        const { code } = transform(example, { transforms: ['imports', 'typescript'] });
        new Function('require', 'exports', code)(require, {});
    });
});
