import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NewFolder } from './new-folder.js';

describe('a folder that takes the place of another', () => {
  let above: string;
  let papers: string;

  beforeEach(async () => {
    above = await mkdtemp(join(tmpdir(), 'new-folder-'));
    papers = join(above, 'papers');
    await mkdir(papers);
    await writeFile(join(papers, 'old.html'), 'old');
  });
  afterEach(() => rm(above, { recursive: true }));

  const begin = async (): Promise<NewFolder> => {
    const folder = await NewFolder.begin(papers, true);
    if (!folder.ok) throw new Error(folder.refusal.message);
    await folder.value.add('calls/new.html', 'new');
    return folder.value;
  };

  it('is all that is left when it is whole', async () => {
    await (await begin()).finish();
    expect([await readdir(above), await readdir(papers)]).toEqual([['papers'], ['calls']]);
  });

  it('leaves the other as it was when it cannot be put into its place', async () => {
    const folder = await begin();
    const [unfinished = ''] = (await readdir(above)).filter((name) => name !== 'papers');
    await rm(join(above, unfinished), { recursive: true });
    await expect(folder.finish()).rejects.toThrow('ENOENT');
    await folder.giveUp();
    expect([await readdir(above), await readdir(papers)]).toEqual([['papers'], ['old.html']]);
  });
});
