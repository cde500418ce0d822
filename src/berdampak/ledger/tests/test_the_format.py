"""The page on the format is enough: its example is what we write, and holds by a reading made from the page alone."""

import json
from base64 import b64decode, b64encode
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from berdampak.ledger.tests.vectors import make_vectors
from berdampak.ledger.verifying.words import FAULTS

DOCS = Path(__file__).parents[4] / "docs"
KNOWN = json.loads((DOCS / "ledger-vectors.json").read_text(encoding="utf-8"))
LEAVES = [bytes.fromhex(each["leaf_hash"]) for each in KNOWN["entries"]]


def test_the_example_is_what_we_write():
    assert make_vectors() == KNOWN


def test_the_page_names_every_fault_of_the_verifier():
    page = (DOCS / "ledger.md").read_text(encoding="utf-8")
    assert [code for code in FAULTS if f"`{code}`" not in page] == []


def jcs(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root(leaves[:split]) + root(leaves[split:])).digest()


def opened(note, name):
    """The text of a note, once the key of that name signed it; and when, if it is a witness's."""
    text, _, lines = note.partition("\n\n")
    public = b64decode(KNOWN["keys"][name]["public"].split("+", 2)[2])
    owner = KNOWN["keys"][name]["public"].split("+")[0]
    key_id = sha256(owner.encode() + b"\n" + public).digest()[:4]
    (line,) = [each for each in lines.splitlines() if each.startswith(f"— {owner} ")]
    packed = b64decode(line.split(" ")[2])
    assert packed[:4] == key_id
    signed, message = packed[4:], text + "\n"
    at = None
    if public[0] == 4:
        at, signed = int.from_bytes(signed[:8], "big"), signed[8:]
        message = f"cosignature/v1\ntime {at}\n{message}"
    Ed25519PublicKey.from_public_bytes(public[1:]).verify(signed, message.encode())
    return text, at


def test_entries_are_canonical_and_follow_on_each_other():
    heads = {}
    for each, leaf in zip(KNOWN["entries"], LEAVES, strict=True):
        content = each["entry"].encode()
        said = json.loads(content)
        assert jcs(said) == content
        assert sha256(b"\x00" + content).digest() == leaf
        seq, prev, at = heads.get(said["stream"], (0, "", ""))
        assert (said["seq"], said["prev"], said["flag"]) == (seq + 1, prev, int(said["at"] < at))
        heads[said["stream"]] = (said["seq"], b64encode(leaf).decode(), said["at"])


def test_private_facts_open_what_the_entry_commits_to():
    private = KNOWN["private"]
    salted = b"berdampak/private/v1\x00" + bytes.fromhex(private["salt"]) + jcs(private["facts"])
    commitment = b64encode(sha256(salted).digest()).decode()
    assert commitment == private["commitment"] == json.loads(KNOWN["entries"][0]["entry"])["private"]


def test_roots_and_the_proof_of_inclusion_hold():
    assert [root(LEAVES[:size]).hex() for size in range(len(LEAVES) + 1)] == KNOWN["roots"]
    index, path = KNOWN["inclusion"]["index"], [bytes.fromhex(each) for each in KNOWN["inclusion"]["path"]]
    found = LEAVES[index]
    for level, other in enumerate(path):  # the tree is complete, so every level has a neighbour
        pair = (other, found) if index >> level & 1 else (found, other)
        found = sha256(b"\x01" + pair[0] + pair[1]).digest()
    assert found.hex() == KNOWN["roots"][8]


def test_the_proof_of_consistency_holds():
    third, fourth, first_two, right = (bytes.fromhex(each) for each in KNOWN["consistency"]["path"])
    assert sha256(b"\x01" + first_two + third).hexdigest() == KNOWN["roots"][3]
    left = sha256(b"\x01" + first_two + sha256(b"\x01" + third + fourth).digest()).digest()
    assert sha256(b"\x01" + left + right).hexdigest() == KNOWN["roots"][8]


def test_checkpoint_cosignature_proof_and_receipt_hold():
    written = f"buku.example/contoh\n8\n{b64encode(bytes.fromhex(KNOWN['roots'][8])).decode()}"
    assert opened(KNOWN["checkpoint"], "log") == (written, None)
    cosigned = KNOWN["checkpoint"] + KNOWN["cosignature"]["line"]
    assert opened(cosigned, "witness") == (written, KNOWN["cosignature"]["at"])
    assert KNOWN["proof"].endswith("\n\n" + cosigned)
    receipt, content = KNOWN["receipt"], b64decode(KNOWN["receipt"]["entry"])
    said, digest = json.loads(content), b64encode(sha256(b"\x00" + content).digest()).decode()
    certified = ["berdampak receipt key v1", "buku.example/contoh", KNOWN["keys"]["receipt"]["public"]]
    assert opened(receipt["certificate"], "log")[0].split("\n") == certified
    promised = ["berdampak receipt v1", "buku.example/contoh", f"{said['stream']} {said['seq']}", said["at"], digest]
    assert opened(receipt["receipt"], "receipt")[0].split("\n") == promised
