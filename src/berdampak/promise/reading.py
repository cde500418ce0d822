"""A pack's folder, read file by file; what is wrong in one file never hides what is wrong in another."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic

from berdampak.kernel.canonical import canonical_json, sha256_hex
from berdampak.kernel.errors import Problem
from berdampak.kernel.validation import Model, validate
from berdampak.kernel.yaml_tree import Tree, read_tree
from berdampak.promise.format import OfficesFile, PackFile, ServiceFile
from berdampak.promise.format_appraisal import AppraisalFile
from berdampak.promise.format_followups import FollowupsFile
from berdampak.promise.format_goals import GoalsFile
from berdampak.promise.format_standard import StandardFile
from berdampak.promise.format_voice import VoiceFile
from berdampak.promise.problems import PACK_FILES, problem


@dataclass(frozen=True, slots=True)
class File(Generic[Model]):
    """One file that is YAML: its tree, and its content if the format allows all of it."""

    tree: Tree
    content: Model | None


@dataclass(slots=True)
class Draft:
    """A pack as read: its files, and what is wrong in each of them. `unreadable` are those that are not even YAML."""

    pack: File[PackFile] | None = None
    offices: list[File[OfficesFile]] = field(default_factory=list)
    services: list[File[ServiceFile]] = field(default_factory=list)
    voice: File[VoiceFile] | None = None
    goals: File[GoalsFile] | None = None
    followups: File[FollowupsFile] | None = None
    appraisal: File[AppraisalFile] | None = None
    standard: File[StandardFile] | None = None
    problems: list[Problem] = field(default_factory=list)
    hashes: dict[str, str] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)

    @property
    def sha256(self) -> str:
        """One hash over all files, whatever order the file system lists them in."""
        return sha256_hex(canonical_json(self.hashes))


def read_draft(folder: Path) -> Draft:
    """Read every file of the pack in a folder."""
    draft = Draft()
    try:
        _read_folder(draft, folder)
    except OSError as error:
        draft.problems.append(problem("not_opened", str(folder), said=error.strerror))
    return draft


def _read_folder(draft: Draft, folder: Path) -> None:
    if not folder.is_dir():
        draft.problems.append(problem("E001", str(folder)))
        return
    if not (folder / "pack.yaml").exists():
        draft.problems.append(problem("E002", str(folder)))
        return
    draft.pack = _read_file(draft, folder, folder / "pack.yaml", PackFile)
    for path in _list_yaml(folder / "offices.yaml", folder / "offices"):
        if offices := _read_file(draft, folder, path, OfficesFile):
            draft.offices.append(offices)
    for path in _list_yaml(folder / "services"):
        if service := _read_file(draft, folder, path, ServiceFile):
            draft.services.append(service)
    draft.voice = _find_file(draft, folder, "voice.yaml", VoiceFile)
    draft.goals = _find_file(draft, folder, "goals.yaml", GoalsFile)
    draft.followups = _find_file(draft, folder, "followups.yaml", FollowupsFile)
    draft.appraisal = _find_file(draft, folder, "appraisal.yaml", AppraisalFile)
    draft.standard = _find_file(draft, folder, "standard.yaml", StandardFile)
    draft.problems += _find_strays(draft, folder)


def _list_yaml(*places: Path) -> list[Path]:
    """The places that are files, and the `*.yaml` in those that are folders, by name."""
    paths = [path for place in places for path in sorted(place.glob("*.yaml") if place.is_dir() else [place])]
    return [path for path in paths if path.exists()]


def _find_strays(draft: Draft, folder: Path) -> list[Problem]:
    """YAML files that would silently be left out."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".yaml", ".yml"))
    return [problem("E003", str(path)) for path in found if path.relative_to(folder).as_posix() not in draft.hashes]


def _find_file(draft: Draft, folder: Path, name: str, model: type[Model]) -> File[Model] | None:
    """A file that may be left out."""
    return _read_file(draft, folder, folder / name, model) if (folder / name).exists() else None


def _read_file(draft: Draft, folder: Path, path: Path, model: type[Model]) -> File[Model] | None:
    tree = read_tree(path, PACK_FILES)
    draft.hashes[path.relative_to(folder).as_posix()] = tree.sha256
    content, found = validate(tree, model)
    draft.problems += found
    if tree.value is None:
        draft.unreadable.append(tree.name)
        return None
    return File(tree, content)
