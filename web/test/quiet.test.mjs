// Paused or off screen, an article with the story in it takes no more of the
// processor than the same article without it.
import assert from 'node:assert/strict';
import { inFrame, isSo, serveArticle } from './article.mjs';
import { hold, test, useBrowser } from './browser.mjs';
import { path } from './site.mjs';

const here = useBrowser();

// What a browser does by itself within five seconds, in seconds of a processor:
// 1 in 50. A picture that moves takes many times that.
const noise = 0.1;

// spent is what all of the browser's processes take within five seconds.
async function spent(session) {
  const sum = async () =>
    (await session.send('SystemInfo.getProcessInfo')).processInfo.reduce(
      (all, { cpuTime }) => all + cpuTime,
      0,
    );
  const before = await sum();
  await hold(5000);
  return (await sum()) - before;
}

// rest is the least that is spent in some such times, as a page that has just
// changed has work left.
async function rest(session, enough, times = 8) {
  let least = Infinity;
  for (let n = 0; n < times && least > enough; n++) least = Math.min(least, await spent(session));
  return least;
}

test('an article with the story at rest is as quiet as without it', async t => {
  const words = '<p style="height:400px">Words.</p>';
  const frame = site => `${words}<iframe src="${site}${path}" title="The story" width="900"
    height="860"></iframe><p style="height:5000px">More words.</p>`;
  const session = await here.browser.target().createCDPSession();
  const open = async body => {
    const article = await serveArticle(t, body);
    return here.open(t, article.url, { ratio: 1, others: article.others });
  };

  await open(site => frame(site).replace(/<iframe.*<\/iframe>/s, ''));
  const without = await rest(session, 0, 2);

  const page = await open(frame);
  const story = await inFrame(page);
  await isSo(story, () => standoff.state === 'ready' && standoff.inspect().frames > 0);
  await story.evaluate(() => {
    standoff.play();
  });
  await isSo(story, () => standoff.currentTime > 0.5);
  const playing = await spent(session);
  assert.ok(playing > without + 5 * noise, `playing takes ${playing} s: nothing was measured`);

  await story.evaluate(() => standoff.pause());
  const paused = await rest(session, without + noise);
  await story.evaluate(() => {
    standoff.play();
  });
  await page.evaluate(() => scrollTo(0, 3000));
  const unseen = await rest(session, without + noise);
  t.diagnostic(
    `of 5 s: ${without.toFixed(3)} without, ${playing.toFixed(3)} playing, ` +
      `${paused.toFixed(3)} paused, ${unseen.toFixed(3)} off screen`,
  );
  assert.ok(paused <= without + noise, `paused it takes ${paused} s, without ${without} s`);
  assert.ok(unseen <= without + noise, `off screen it takes ${unseen} s, without ${without} s`);
});
