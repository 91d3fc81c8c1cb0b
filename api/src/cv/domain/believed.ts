/** Taxonomies below this lack most of what people write, so that only what is all but sure is worth a person's look. */
const smallBelowSkills = 2_000;

/**
 * From which confidence on a skill that a sentence speaks of is proposed. `npm run bench -- cv` prints what that finds
 * and how much of it is right: on the judged sentences of vacancies a third is right and a third is found, where .7
 * finds half with one in seven right, and .9 an eighth with three in four right.
 */
export const skillBelievedFrom = (skillsInTaxonomy: number): number =>
  skillsInTaxonomy < smallBelowSkills ? 0.85 : 0.8;
