import type { TreeElement } from "./tree-of-json.ts";

type Names = readonly string[];

/** Every element of one of these names, however deep. */
function all(tree: TreeElement, names: Names): TreeElement[] {
  return tree.children.flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...all(child, names)]);
}

const first = (tree: TreeElement | undefined, ...names: string[]): TreeElement | undefined =>
  tree === undefined ? undefined : all(tree, names)[0];

/** Words of an element without the marks that Europass keeps its texts with. */
const words = (element: TreeElement | undefined): string =>
  (element?.text ?? "")
    .replace(/<(?:br|\/p|\/li|\/div)[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();

const lines = (text: string): string[] =>
  text
    .split(/\n|(?:^|\s)[•·▪-]\s/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const two = (text: string): string => text.replace(/\D/g, "").padStart(2, "0").slice(-2);

/** `YYYY` or `YYYY-MM` of a date as either generation of Europass writes it. */
function dateOf(element: TreeElement | undefined): string {
  if (element === undefined) return "";
  const { year, month } = element.attributes;
  if (year !== undefined && year !== "") return month === undefined || month === "" ? year : `${year}-${two(month)}`;
  return /\d{4}(?:-\d\d)?/.exec(words(element))?.[0] ?? "";
}

const periodOf = (entry: TreeElement) => ({
  startDate: dateOf(first(entry, "From", "StartDate")),
  endDate: dateOf(first(entry, "To", "EndDate")),
});

function jobsOf(tree: TreeElement) {
  const old = all(tree, ["WorkExperience"]).map((entry) => ({
    position: words(first(first(entry, "Position"), "Label") ?? first(entry, "Position")),
    name: words(first(first(entry, "Employer"), "Name")),
    location: words(first(first(entry, "Employer"), "Municipality")),
    ...periodOf(entry),
    highlights: lines(words(first(entry, "Activities"))),
  }));
  const present = all(tree, ["EmployerHistory"]).flatMap((employer) =>
    all(employer, ["PositionHistory"]).map((entry) => ({
      position: words(first(entry, "PositionTitle")),
      name: words(first(employer, "OrganizationName")),
      location: words(first(entry, "CityName", "City")),
      ...periodOf(first(entry, "EmploymentPeriod") ?? employer),
      highlights: lines(words(first(entry, "Description"))),
    })),
  );
  return [...old, ...present].filter(({ position }) => position !== "");
}

function studiesOf(tree: TreeElement) {
  const old = all(tree, ["Education"]).map((entry) => ({
    studyType: words(first(entry, "Title")),
    area: words(first(first(entry, "Field"), "Label")),
    institution: words(first(first(entry, "Organisation"), "Name")),
    ...periodOf(entry),
  }));
  const present = all(tree, ["EducationOrganizationAttendance"]).map((entry) => ({
    studyType: words(first(entry, "DegreeName")),
    area: words(first(entry, "DegreeMajor", "MainSubject")),
    institution: words(first(entry, "OrganizationName")),
    ...periodOf(first(entry, "AttendancePeriod") ?? entry),
  }));
  return [...old, ...present].filter(({ studyType, area }) => studyType !== "" || area !== "");
}

/** The lower of listening and speaking, as the house understands a level. */
const lowest = (levels: readonly string[]): string => {
  const known = levels.map((level) => /[ABC][12]/.exec(level)?.[0] ?? "").filter((level) => level !== "");
  return known.sort()[0] ?? "";
};

const native = "native";

function languagesOf(tree: TreeElement) {
  const named = (entry: TreeElement) => words(first(entry, "Code") ?? first(entry, "Label"));
  const old = [
    ...all(tree, ["MotherTongue"]).map((entry) => ({ language: named(entry), fluency: native })),
    ...all(tree, ["ForeignLanguage"]).map((entry) => ({
      language: named(entry),
      fluency: lowest(all(entry, ["Listening", "SpokenInteraction"]).map(words)),
    })),
  ];
  const present = [
    ...all(tree, ["PrimaryLanguageCode"]).map((entry) => ({ language: words(entry), fluency: native })),
    ...all(tree, ["PersonCompetency"])
      .filter((entry) => words(first(entry, "TaxonomyID")) === "language")
      .map((entry) => ({
        language: words(first(entry, "CompetencyID")),
        fluency: lowest(
          all(entry, ["CompetencyDimension"])
            .filter((one) =>
              /Listening|Speaking|Spoken|Interaction/i.test(words(first(one, "CompetencyDimensionTypeCode"))),
            )
            .map((one) => words(first(one, "ScoreText"))),
        ),
      })),
  ];
  return [...old, ...present].filter(({ language }) => language !== "");
}

function skillTextsOf(tree: TreeElement): string[] {
  const groups = ["Communication", "Organisational", "JobRelated", "Computer", "Other"];
  const old = all(tree, groups).map((entry) => words(first(entry, "Description")));
  const present = all(tree, ["PersonCompetency"])
    .filter((entry) => words(first(entry, "TaxonomyID")) !== "language")
    .map((entry) => words(first(entry, "CompetencyName")));
  return [...old, ...present].flatMap(lines);
}

/**
 * A JSON Resume of a Europass CV (SkillsPassport, or Candidate of the present Europass), so that one mapping reads both;
 * undefined where the tree is neither. What is running text about skills stands in `running`.
 */
export function resumeOfEuropass(tree: TreeElement): Readonly<Record<string, unknown>> | undefined {
  const passport = first(tree, "SkillsPassport", "LearnerInfo", "Candidate");
  if (passport === undefined) return undefined;
  const headline = first(first(passport, "Headline"), "Description");
  return {
    basics: {
      label: words(first(headline, "Label") ?? headline),
      summary: words(first(passport, "ExecutiveSummary", "PersonalStatement")),
    },
    work: jobsOf(passport),
    education: studiesOf(passport),
    languages: languagesOf(passport),
    running: skillTextsOf(passport),
  };
}
