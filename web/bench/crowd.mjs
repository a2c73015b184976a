// A crowd that walks from one square to the next: as a storyboard.

// Seconds that it walks.
export const walking = 20;

export function storyboard(figures) {
  const side = Math.max(20, Math.ceil(Math.sqrt(figures) * 1.4));
  const groups = Array.from({ length: Math.ceil(figures / 2000) }, (_, i) => `crowd-${i}`);
  const each = Math.ceil(figures / groups.length);
  return `title = "A crowd"
date = 2024-05-03
source = [{ id = "bench", by = "Nobody", kind = "statement" }]
set = [{ id = "ground", areas = [
  { id = "west", size = [${side}, ${side}] }, { id = "east", size = [${side}, ${side}] },
] }]
${groups
  .map(
    id => `
[[cast]]
id = "${id}"
name = "The crowd"
figures = ${each}
`,
  )
  .join('')}
[[step]]
title = "They walk"
text = "They walk."
source = "bench"
sure = "reported"
moves = [
${groups.map(id => `  { who = "${id}", from = "west", go = "east", take = ${walking} },`).join('\n')}
]
`;
}
