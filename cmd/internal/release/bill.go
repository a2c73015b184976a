package release

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/google/licensecheck"
	"standoff/cmd/internal/engine"
)

// billOf returns what a program is made of, as CycloneDX 1.6: the modules that are linked into
// it, as it says itself, and those of the player that it carries. Parts are all of them.
func billOf(program []byte, parts, player []engine.Module, t Target, c Commit) ([]byte, error) {
	info, err := buildinfo.Read(bytes.NewReader(program))
	if err != nil {
		return nil, err
	}
	sums := map[string]string{}
	for _, d := range info.Deps {
		sums[d.Path] = d.Sum
		if !slices.ContainsFunc(parts, func(m engine.Module) bool { return m.Path == d.Path && m.Version == d.Version }) {
			return nil, fmt.Errorf("%s %s is linked and has no licence", d.Path, d.Version)
		}
	}
	components, refs, err := componentsOf(parts, player, sums)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(program)
	self := cdx.Component{
		BOMRef: "standoff", Type: cdx.ComponentTypeApplication, Name: "standoff", Version: c.Version,
		Hashes:   &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: hex.EncodeToString(sum[:])}},
		Licenses: &cdx.Licenses{{License: &cdx.License{ID: "MIT"}}},
		Properties: &[]cdx.Property{{Name: "commit", Value: c.Hash}, {Name: "file", Value: t.program()},
			{Name: "system", Value: t.OS + "/" + t.Arch}},
	}
	bom := cdx.NewBOM()
	bom.SerialNumber = serial(sum)
	bom.Metadata = &cdx.Metadata{Timestamp: c.Date.Format(time.RFC3339), Component: &self}
	bom.Components = &components
	bom.Dependencies = &[]cdx.Dependency{{Ref: self.BOMRef, Dependencies: &refs}}
	var b bytes.Buffer
	err = cdx.NewBOMEncoder(&b, cdx.BOMFileFormatJSON).SetPretty(true).EncodeVersion(bom, cdx.SpecVersion1_6)
	return b.Bytes(), err
}

// componentsOf returns the parts but the program itself, with their names in the bill. Sums are the
// hashes of those that are linked into the program.
func componentsOf(parts, player []engine.Module, sums map[string]string) (all []cdx.Component, refs []string, err error) {
	for _, m := range parts {
		if m.Main {
			continue
		}
		_, linked := sums[m.Path]
		part, err := component(m, sums[m.Path], linked || m.Path == "Go",
			slices.ContainsFunc(player, func(p engine.Module) bool { return p.Path == m.Path }))
		if err != nil {
			return nil, nil, err
		}
		all, refs = append(all, part), append(refs, part.BOMRef)
	}
	return all, refs, nil
}

// component returns a module as a part of the program; sum is its hash, as go.sum has it, or empty.
func component(m engine.Module, sum string, inProgram, inPlayer bool) (cdx.Component, error) {
	path, version := m.Path, m.Version
	if path == "Go" {
		path, version = "std", strings.TrimPrefix(version, "go")
	}
	texts, err := m.LicenceTexts()
	if err != nil {
		return cdx.Component{}, err
	}
	c := cdx.Component{Type: cdx.ComponentTypeLibrary, Name: path, Version: version, Scope: cdx.ScopeRequired,
		PackageURL: "pkg:golang/" + path + "@" + strings.ReplaceAll(version, "+", "%2B"), Licenses: licences(texts)}
	c.BOMRef = c.PackageURL
	if why := changed[path]; why != "" && inProgram {
		c.Pedigree = &cdx.Pedigree{Notes: why}
	}
	// A hash of go.sum is the SHA-256 of a list of the files' own.
	if raw, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(sum, "h1:")); err == nil && len(raw) == sha256.Size {
		c.Hashes = &[]cdx.Hash{{Algorithm: cdx.HashAlgoSHA256, Value: hex.EncodeToString(raw)}}
	}
	var where []cdx.Property
	for name, is := range map[string]bool{"program": inProgram, "player": inPlayer} {
		if is {
			where = append(where, cdx.Property{Name: "linked-into", Value: name})
		}
	}
	slices.SortFunc(where, func(a, b cdx.Property) int { return strings.Compare(a.Value, b.Value) })
	c.Properties = &where
	return c, nil
}

// licences returns the SPDX names of the licences in a text, each once, in its order; nil for none
// that is known.
func licences(text []byte) *cdx.Licenses {
	var found cdx.Licenses
	var ids []string
	for _, m := range licensecheck.Scan(text).Match {
		if m.IsURL || slices.Contains(ids, m.ID) {
			continue
		}
		ids = append(ids, m.ID)
		found = append(found, cdx.LicenseChoice{License: &cdx.License{ID: m.ID}})
	}
	if found == nil {
		return nil
	}
	return &found
}

// serial returns a name of the bill that is another for another program (RFC 9562, version 8).
func serial(sum [sha256.Size]byte) string {
	u := sum[:16]
	u[6], u[8] = u[6]&0x0f|0x80, u[8]&0x3f|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:16])
}
