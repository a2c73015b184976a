package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"html"
)

// EmbedName is the file beside a page that tells other sites how to embed it.
const EmbedName = "oembed.json"

// The frame that an embedding site is advised to make, in CSS pixels.
const embedWidth, embedHeight = 720, 900

// embed is an oEmbed answer of the type "rich" (oembed.com, section 2.3.4).
type rich struct {
	Version         string `json:"version"`
	Type            string `json:"type"`
	Title           string `json:"title"`
	Author          string `json:"author_name,omitempty"`
	Width           int    `json:"width"`
	Height          int    `json:"height"`
	Thumbnail       string `json:"thumbnail_url,omitempty"`
	ThumbnailWidth  int    `json:"thumbnail_width,omitempty"`
	ThumbnailHeight int    `json:"thumbnail_height,omitempty"`
	HTML            string `json:"html"`
}

// OEmbed makes the file by which other sites embed the page. It fails when the
// page does not know its own address. Some of them, WordPress for one, take the
// style out of the frame: its attributes have to do without.
func OEmbed(p *Page) ([]byte, error) {
	if p.Address == "" {
		return nil, errors.New("oembed: the page has no absolute address")
	}
	e := rich{
		Version: "1.0", Type: "rich", Title: p.Title, Author: p.By,
		Width: embedWidth, Height: embedHeight,
		HTML: fmt.Sprintf(`<iframe src="%s" title="%s" width="100%%" height="%d" frameborder="0" `+
			`style="width:100%%;border:0" loading="lazy" allow="fullscreen"></iframe>`,
			html.EscapeString(p.Address), html.EscapeString(p.Title), embedHeight),
	}
	if card := p.card(); card != "" {
		e.Thumbnail, e.ThumbnailWidth, e.ThumbnailHeight = card, 1200, 630
	}
	return json.Marshal(e)
}
